import { leadingSpace, skipBlanks, trailingSpace } from '../characters.ts'
import { codeSpanAt } from '../code-span-at.ts'
import { createElement, type Element } from '../element.ts'
import {
  appendSlice,
  appendText,
  createBuilder,
  endOrigin,
  finishBuilder,
  originOf,
  sliceFragment,
  type FragmentBuilder,
} from '../fragment.ts'
import { inlineFrom } from '../inline-text.ts'
import type { Source } from '../reading.ts'
import { createSearches, findNext } from '../searches.ts'

/** Reads a line of a table into cells. Bars part them, but not in code, and not behind a backslash, which is left out. */
export function readRow(source: Source, position: number, end: number, hasLeadingBar: boolean): Element {
  const { text, fragment } = source
  let to = end - 1
  while (to > position && skipBlanks(text, to - 1) > to - 1) to--
  const row = createElement('row', originOf(fragment, position), endOrigin(fragment, to))
  const cells = splitCells(source, position, to)
  if (hasLeadingBar && cells[0] && isEmpty(cells[0])) cells.shift()
  const last = cells.at(-1)
  if (last && isEmpty(last)) cells.pop()
  for (const builder of cells) row.children.push(createCell(builder, row.end))
  return row
}

function createCell(builder: FragmentBuilder, fallback: number): Element {
  const whole = finishBuilder(builder)
  const from = leadingSpace(whole.text)
  const to = Math.max(from, whole.text.length - trailingSpace(whole.text))
  const isPlaced = builder.starts.length > 0
  const start = isPlaced ? originOf(whole, from) : fallback
  const end = isPlaced && to > from ? endOrigin(whole, to) : start
  const cell = createElement('cell', start, end)
  cell.children.push(inlineFrom(sliceFragment(whole, from, to), start, end))
  return cell
}

function isEmpty({ text }: FragmentBuilder): boolean {
  return leadingSpace(text) === text.length
}

function splitCells(source: Source, from: number, to: number): FragmentBuilder[] {
  const cells: FragmentBuilder[] = []
  const line = source.text.slice(from, to)
  const searches = createSearches(line)
  let start = 0
  for (let open = line.indexOf('<code'); open !== -1; open = line.indexOf('<code', start)) {
    const bracket = findNext(searches, '>', open + 5)
    const close = bracket === -1 ? -1 : findNext(searches, '</code>', bracket + 1)
    if (close === -1) break
    splitText(source, from, line.slice(start, open), start, cells)
    appendSlice(lastCell(cells), source.fragment, from + open, from + close + 7)
    start = close + 7
  }
  splitText(source, from, line.slice(start), start, cells)
  return cells
}

/** Splits text between `<code>` elements, in which backticks too protect bars. */
function splitText(source: Source, lineStart: number, text: string, offset: number, cells: FragmentBuilder[]): void {
  const searches = createSearches(text)
  const base = lineStart + offset
  let from = 0
  for (let tick = text.indexOf('`'); tick !== -1;) {
    const span = codeSpanAt(searches, tick)
    if (span.isCode) {
      splitBars(source, base, text.slice(from, tick), from, cells)
      appendCode(source, base, text.slice(span.from, span.to), span.from, cells)
      from = span.end
    }
    tick = text.indexOf('`', span.end)
  }
  splitBars(source, base, text.slice(from), from, cells)
}

function splitBars(source: Source, base: number, text: string, offset: number, cells: FragmentBuilder[]): void {
  if (text === '') return
  const { fragment } = source
  let cell = lastCell(cells)
  let from = 0
  for (let bar = text.indexOf('|'); bar !== -1; bar = text.indexOf('|', bar + 1)) {
    const isEscaped = bar > 0 && text.charCodeAt(bar - 1) === 92
    appendSlice(cell, fragment, base + offset + from, base + offset + (isEscaped ? bar - 1 : bar))
    from = isEscaped ? bar : bar + 1
    if (!isEscaped) cells.push((cell = createBuilder()))
  }
  appendSlice(cell, fragment, base + offset + from, base + offset + text.length)
}

/** Adds code with backticks that its content cannot end. */
function appendCode(source: Source, base: number, value: string, offset: number, cells: FragmentBuilder[]): void {
  const cell = lastCell(cells)
  const runs = value.match(/`+/g) ?? []
  const marks = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1)
  const padding = marks.length > 1 ? ' ' : ''
  const from = base + offset
  appendText(cell, marks + padding, originOf(source.fragment, from) - marks.length - padding.length)
  appendSlice(cell, source.fragment, from, from + value.length)
  appendText(cell, padding + marks, originOf(source.fragment, from + value.length))
}

function lastCell(cells: FragmentBuilder[]): FragmentBuilder {
  const last = cells.at(-1)
  if (last) return last
  const first = createBuilder()
  cells.push(first)
  return first
}
