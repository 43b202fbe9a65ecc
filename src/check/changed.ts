import { diffArrays } from 'diff'
import type { ChangedLines } from '../model/base.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'

type Lines = NonNullable<ReturnType<ChangedLines['get']>>

/** Lines taken out and put in beyond which a text counts as another one: to compare further would take long. */
const MOST_EDITS = 1000

/** Says which lines of a text are not in the one before it. Takes undefined for a text that is not there. */
export function changedLines(before: string | undefined, after: string | undefined): Lines {
  if (before === undefined || after === undefined) return 'all'
  if (before === after) return []
  const parts = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_EDITS })
  if (parts === undefined) return 'all'
  const ranges: [number, number][] = []
  let line = 1
  for (const { value, added, removed } of parts) {
    if (removed) continue
    if (added) ranges.push([line, line + value.length - 1])
    line += value.length
  }
  return ranges
}

/** True for a finding about what a change touched: one of its places is on a changed line, or it has none, and its file is changed. */
export function isTouched({ file, place, related = [] }: Finding, changes: ChangedLines): boolean {
  return [{ file, place }, ...related].some((at) => {
    const lines = changes.get(at.file) ?? []
    if (lines === 'all') return true
    return at.place === undefined ? lines.length > 0 : overlaps(at.place, lines)
  })
}

function overlaps({ line, endLine = line }: Place, lines: Exclude<Lines, 'all'>): boolean {
  return lines.some(([first, last]) => line <= last && endLine >= first)
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/)
}
