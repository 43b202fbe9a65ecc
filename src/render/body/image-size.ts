import { readTagAfter, readTagBefore } from './open-tag.ts'

/**
 * The attributes `width` and `height` for the image whose address stands in slot `index`, as text to go where the rest of its
 * tag begins; empty where the slot is not the `src` of an `img`, and where the author gave a size.
 * Other slots may stand in the same tag (`srcset`), so the tag may reach over several pieces of HTML.
 */
export function imageSize(html: readonly string[], index: number, size: { readonly width: number; readonly height: number }): string {
  if (!/\ssrc="$/.test(html[index] ?? '')) return ''
  const start = firstReadable(html.slice(0, index + 1).reverse(), (text, piece) => piece + text, readTagBefore)
  const rest = firstReadable(html.slice(index + 1), (text, piece) => text + piece, readTagAfter)
  if (start?.name !== 'img' || !rest) return ''
  const hasSize = [...start.attributes, ...rest].some(({ name }) => name === 'width' || name === 'height')
  return hasSize ? '' : ` width="${String(size.width)}" height="${String(size.height)}"`
}

/** Joins pieces until the tag can be read. */
function firstReadable<Tag>(
  pieces: readonly string[],
  join: (text: string, piece: string) => string,
  read: (text: string) => Tag | undefined,
): Tag | undefined {
  let text = ''
  for (const piece of pieces) {
    text = join(text, piece)
    const tag = read(text)
    if (tag) return tag
  }
  return undefined
}
