import type { Span } from './html-document.ts'

/** An address within a longer text, and where it stands there. */
export interface InnerAddress extends Span {
  readonly url: string
}

const BLANKS_AND_COMMAS = /[\s,]*/y
const NO_BLANKS = /\S+/y
/** What follows an address: a width or density, of which commas in parentheses are a part. */
const DESCRIPTOR = /(?:[^,(]|\([^)]*(?:\)|$))*/y

/**
 * The addresses of a `srcset` (HTML Living Standard, “parse a srcset attribute”). A comma ends a candidate only where a blank or the
 * list's end follows, or after its width; so an address, such as a `data:` one, may hold commas.
 */
export function srcsetAddresses(list: string): readonly InnerAddress[] {
  const found: InnerAddress[] = []
  let offset = 0
  for (;;) {
    offset = skip(BLANKS_AND_COMMAS, list, offset)
    const after = skip(NO_BLANKS, list, offset)
    if (after === offset) return found
    let end = after
    while (list[end - 1] === ',') end -= 1
    found.push({ url: list.slice(offset, end), start: offset, end })
    offset = end === after ? skip(DESCRIPTOR, list, after) : after
  }
}

/** Where a match that begins at an offset ends; the offset itself where there is none. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : offset
}
