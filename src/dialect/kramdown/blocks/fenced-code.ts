import { placeBlock } from './place-block.ts'
import { isSpace, lineEnd, restIsBlank, skipIndent } from '../characters.ts'
import { attributesOf } from '../element.ts'
import type { Reading, Scope, Source } from '../reading.ts'
import { closingFence } from './closing-fences.ts'

/** What stands behind the opening fence: a word or nothing. */
interface Info {
  readonly word: string
  readonly end: number
}

/** Reads code between fences. A fence that has more signs than its end is tried with fewer: the rest is then the language. */
export function readFencedCode(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  const isGfm = reading.settings.input === 'GFM'
  const from = isGfm ? skipIndent(text, position) : position
  let most = from
  while (text.charCodeAt(most) === 126 || (isGfm && text.charCodeAt(most) === 96)) most++
  // A fence that is not closed and is very long costs no more than any other.
  for (let end = most; end >= Math.max(from + 3, most - 64); end--) {
    const info = infoAt(source, end)
    if (!info) continue
    const close = closingFence(source, text.slice(from, end), info.end, isGfm ? 3 : 0)
    if (close) return placeCode(scope, info, close)
  }
  return false
}

function placeCode(scope: Scope, info: Info, close: { readonly start: number; readonly end: number }): boolean {
  const { source } = scope
  const code = placeBlock(scope, 'code', source.position, close.end, source.text.slice(info.end, close.start))
  code.isFenced = true
  if (info.word !== '') {
    code.language = info.word
    attributesOf(code).set('class', `language-${languageOf(info.word)}`)
  }
  source.position = close.end
  return true
}

/** The word up to its first question mark, which options follow: `ruby?start_line=3`. */
function languageOf(word: string): string {
  const at = word.indexOf('?', 1)
  return at === -1 ? word : word.slice(0, at)
}

function infoAt({ text }: Source, index: number): Info | undefined {
  let from = index
  while (isSpace(text.charCodeAt(from)) && text.charCodeAt(from) !== 10) from++
  if (text.charCodeAt(from) === 10) return { word: '', end: from + 1 }
  let to = from
  while (to < text.length && !isSpace(text.charCodeAt(to))) to++
  if (restIsBlank(text, to) === -1) return undefined
  return { word: text.slice(from, to), end: lineEnd(text, to) }
}
