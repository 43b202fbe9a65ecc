import { isAfterBoundary, placeBlock } from './place-block.ts'
import { lineEnd, skipIndent, trailingSpace } from '../characters.ts'
import { attributesOf } from '../element.ts'
import { endOrigin, originOf, sliceFragment } from '../fragment.ts'
import { inlineFrom } from '../inline-text.ts'
import type { Reading, Scope } from '../reading.ts'

// A heading of kramdown's own mode may have its text on the line below: its class of "no blank" holds the line end.
const KRAMDOWN_ATX = /(#{1,6})[\t ]*([^ \t][^\n]*)\n/y
const GFM_ATX = /(#{1,6})[\t ]+([^\n]*)\n/y
const UNDERLINE = /([-=])[-=]*[ \t\r\f\v]*\n/y
const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF' +
  '\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
/** An id in braces: a name as XML has them. */
const ID = new RegExp(`[\\t ]\\{#([${NAME_START}][\\u0300-\\u036F${NAME_START}\\-.0-9\\u00B7\\u203F-\\u2040]*)\\}$`, 'u')

/** Reads a heading with number signs before it. */
export function readAtxHeading(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { input, gfmQuirks } = reading.settings
  const isQuirky = input === 'GFM' && gfmQuirks.includes('paragraph_end')
  if (!isQuirky && !isAfterBoundary(scope)) return false
  const pattern = input === 'GFM' ? GFM_ATX : KRAMDOWN_ATX
  pattern.lastIndex = source.position
  const found = pattern.exec(source.text)
  const marks = found?.[1]
  const contents = found?.[2]
  if (!found || marks === undefined || contents === undefined) return false
  const end = source.position + found[0].length
  const from = end - 1 - contents.length
  return placeHeading(scope, marks.length, from, end, isQuirky ? closedByBlank(contents) : closedByMarks(contents))
}

/** Reads a heading of one line with a line of hyphens or equals signs below it. */
export function readSetextHeading(_: Reading, scope: Scope): boolean {
  const { text, position } = scope.source
  const end = lineEnd(text, position)
  UNDERLINE.lastIndex = end
  const underline = UNDERLINE.exec(text)
  if (!underline || !isAfterBoundary(scope)) return false
  const from = skipIndent(text, position)
  const heading = splitId(text.slice(from, end - 1))
  return placeHeading(scope, underline[1] === '-' ? 2 : 1, from, end + underline[0].length, heading)
}

interface HeadingText {
  readonly text: string
  readonly id: string | undefined
}

function splitId(contents: string): HeadingText {
  const text = contents.slice(0, contents.length - trailingSpace(contents))
  const found = text.endsWith('}') ? ID.exec(text) : undefined
  if (!found) return { text, id: undefined }
  const before = text.slice(0, text.length - found[0].length)
  return { text: before.slice(0, before.length - trailingSpace(before)), id: found[1] }
}

function closedByBlank(contents: string): HeadingText {
  return withoutClosing(splitId(contents), (text, at) => text[at - 1] === ' ' || text[at - 1] === '\t', true)
}

function closedByMarks(contents: string): HeadingText {
  return withoutClosing(splitId(contents), (text, at) => text[at - 1] !== '\\', false)
}

function withoutClosing(heading: HeadingText, isAllowed: (text: string, at: number) => boolean, takesBlank: boolean): HeadingText {
  const { text, id } = heading
  let at = text.length
  while (at > 0 && text.charCodeAt(at - 1) === 35) at--
  if (at === text.length) return heading
  if (!isAllowed(text, at)) {
    // Behind an escaped sign the others still close the heading.
    if (takesBlank || at + 1 === text.length) return heading
    at++
  }
  const kept = text.slice(0, at)
  return { text: kept.slice(0, kept.length - trailingSpace(kept)), id }
}

function placeHeading(scope: Scope, level: number, from: number, end: number, { text, id }: HeadingText): boolean {
  if (text === '') return false
  const { source } = scope
  const heading = placeBlock(scope, 'heading', source.position, end)
  heading.level = level
  heading.idText = text
  if (id !== undefined) attributesOf(heading).set('id', id)
  const fragment = sliceFragment(source.fragment, from, from + text.length)
  heading.children.push(inlineFrom(fragment, originOf(source.fragment, from), endOrigin(source.fragment, from + text.length)))
  source.position = end
  return true
}
