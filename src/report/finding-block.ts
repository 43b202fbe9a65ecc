import type { Diagnostic } from '../model/diagnostic.ts'
import type { Colors } from './colors.ts'
import { shortened } from './printable.ts'
import type { FrameOf } from './source-frame.ts'
import { findingLine, paint, placeOf } from './text.ts'

/** How many places that have to do with a finding are named. */
const RELATED_AT_MOST = 10
const MESSAGE_LENGTH = 300

/** A finding in full: its line, the source that it is about, and the places that have to do with it. */
export function findingBlock(finding: Diagnostic, frameOf: FrameOf, colors: Colors): readonly string[] {
  const [source, mark] = frameOf(finding) ?? []
  const frame = source === undefined || mark === undefined ? [] : [colors.dim(source), paint(colors, finding.severity)(mark)]
  return [findingLine(finding, colors), ...frame, ...relatedLines(finding).map(colors.dim)]
}

/** A line for each place that has to do with a finding, set in. */
export function relatedLines({ related = [] }: Diagnostic): readonly string[] {
  const lines = related.slice(0, RELATED_AT_MOST).map((other) => `  ${placeOf(other)}  ${shortened(other.message, MESSAGE_LENGTH)}`)
  const rest = related.length - lines.length
  return rest === 0 ? lines : [...lines, `  … and ${rest.toLocaleString('en')} more places`]
}
