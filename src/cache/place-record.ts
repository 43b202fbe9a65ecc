import type { Place } from '../model/diagnostic.ts'
import type { Section, SectionReader } from './sections.ts'

/** Puts a place, or that there is none, into a section. */
export function putPlace({ numbers }: Section, place: Place | undefined): void {
  if (place) numbers.push(place.line, place.column, place.endLine ?? 0, place.endColumn ?? 0)
  else numbers.push(0)
}

/** Reads what `putPlace` put there. */
export function readPlace(section: SectionReader): Place | undefined {
  const line = section.number()
  if (line === 0) return undefined
  const column = section.number()
  const endLine = section.number()
  const endColumn = section.number()
  return endLine === 0 ? { line, column } : { line, column, endLine, endColumn }
}
