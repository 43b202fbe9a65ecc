import type { Place } from '../../model/diagnostic.ts'
import type { Edit } from './edit.ts'
import type { Range, SourceText } from './text-places.ts'

/** Lines that go: their indices, first and last. */
export interface LineSpan {
  readonly first: number
  readonly last: number
}

/** What may stand before a definition on its line: indentation, and the marks of a quote. */
const CONTAINER = /^[ \t>]*/
const LIST_OR_NOTE = /^(?:[-*+]|\d{1,9}[.)]|\[\^)/

/**
 * The lines of a place, where nothing else stands on them and what stands round them would mean the same without them. Undefined where
 * that is not so: between a list and what could belong to it, a definition is what parts them.
 */
export function linesToDelete(source: SourceText, place: Place): LineSpan | undefined {
  const range = source.places.rangeOf(place)
  if (!range) return undefined
  const span = { first: place.line - 1, last: (place.endLine ?? place.line) - 1 }
  const before = source.text.slice(source.places.lines[span.first]?.start, range.start)
  const behind = source.text.slice(range.end, source.places.lines[span.last]?.end)
  const isAlone = /^[ \t>]*$/.test(before) && behind.trim() === ''
  return isAlone && !(before.trim() === '' && before.length < 2 && partsBlocks(source, span)) ? span : undefined
}

/** Edits that delete lines of a text, each with the spans that it deletes. A blank line that would then follow another goes too. */
export function deletionEdits(source: SourceText, spans: readonly LineSpan[]): readonly Edit[] {
  return joined(spans).map(({ first, last }) => {
    const isBlank = (index: number): boolean => blankWithin(source, index, first)
    const { lines } = source.places
    const hasBlankAbove = first > 0 && isBlank(first - 1)
    if (hasBlankAbove && last + 1 < lines.length - 1 && isBlank(last + 1)) return lineEdit(source, { first, last: last + 1 })
    const isAtEnd = lines.slice(last + 1).every((_, index) => isBlank(last + 1 + index))
    return lineEdit(source, { first: hasBlankAbove && isAtEnd ? first - 1 : first, last })
  })
}

/** Sorted, and those that touch one another as one. */
function joined(spans: readonly LineSpan[]): readonly LineSpan[] {
  const runs: LineSpan[] = []
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const previous = runs.at(-1)
    if (previous && span.first <= previous.last + 1) runs.splice(-1, 1, { first: previous.first, last: Math.max(previous.last, span.last) })
    else runs.push(span)
  }
  return runs
}

/** From the start of the first line to that of the line below the last; where there is none below, from the end of the line above. */
function lineEdit({ text, places: { lines } }: SourceText, { first, last }: LineSpan): Edit {
  const next = lines[last + 1]
  const start = lines[first]?.start ?? 0
  if (next) return { start, end: next.start, text: '' }
  return { start: lines[first - 1]?.end ?? start, end: text.length, text: '' }
}

/** A blank line; within a quote, one that holds the quote's marks alone. */
function blankWithin(source: SourceText, index: number, near: number): boolean {
  const line = lineAt(source, index)
  return CONTAINER.exec(lineAt(source, near))?.[0].includes('>') === true ? /^[ \t>]*$/.test(line) : line.trim() === ''
}

/** True where a list or footnote above would take in what is below. */
function partsBlocks(source: SourceText, { first, last }: LineSpan): boolean {
  const below = nextLine(source, last)
  if (below === undefined || !(/^[ \t]/.test(below) || LIST_OR_NOTE.test(below))) return false
  let index = first - 1
  while (index >= 0 && (lineAt(source, index).trim() === '' || isDefinition(lineAt(source, index)))) index -= 1
  for (; index >= 0 && lineAt(source, index).trim() !== ''; index -= 1) {
    const line = lineAt(source, index)
    if (/^[ \t]/.test(line) || LIST_OR_NOTE.test(line)) return true
  }
  return false
}

/** The first line below that is neither blank nor another definition. */
function nextLine(source: SourceText, last: number): string | undefined {
  return source.places.lines
    .slice(last + 1)
    .map((range) => textOf(source, range))
    .find((line) => line.trim() !== '' && !isDefinition(line))
}

function isDefinition(line: string): boolean {
  return /^\[[^\]^][^\]]*\]:/.test(line)
}

function lineAt(source: SourceText, index: number): string {
  const range = source.places.lines[index]
  return range ? textOf(source, range) : ''
}

function textOf({ text }: SourceText, { start, end }: Range): string {
  return text.slice(start, end)
}
