import type { Diagnostic } from '../model/diagnostic.ts'
import type { Colors } from './colors.ts'
import { findingBlock } from './finding-block.ts'
import { printable } from './printable.ts'
import type { FrameOf } from './source-frame.ts'

/** How many findings are printed after one save; a save that breaks more is seen by fewer. */
const PRINTED_AT_MOST = 20

/** What is known before and after files were saved. */
export interface Saved {
  readonly files: ReadonlySet<string>
  readonly before: readonly Diagnostic[]
  readonly now: readonly Diagnostic[]
}

/** What saving files did: the findings of those files, those that are new in others, and those that are mended. */
export function savedReport({ files, before, now }: Saved, frameOf: FrameOf, colors: Colors): string {
  const [told, known] = [now.filter(isTold), before.filter(isTold)]
  const isNew = notIn(known)
  const listed = told.filter((finding) => isNew(finding) || files.has(finding.file))
  const mended = known.filter(notIn(told))
  const lines = [
    ...mended.slice(0, PRINTED_AT_MOST).map((finding) => mendedLine(finding, colors)),
    ...listed.slice(0, PRINTED_AT_MOST).flatMap((finding) => findingBlock(finding, frameOf, colors)),
  ]
  const rest = Math.max(0, mended.length - PRINTED_AT_MOST) + Math.max(0, listed.length - PRINTED_AT_MOST)
  if (rest > 0) lines.push(colors.dim(`… and ${rest.toLocaleString('en')} more`))
  if (listed.length === 0) lines.push(...[...files].map((file) => colors.dim(`${printable(file)}  no findings`)))
  return lines.map((line) => `${line}\n`).join('')
}

function mendedLine({ file, rule, message }: Diagnostic, colors: Colors): string {
  return `${printable(file)}  ${colors.bold('mended')}  ${colors.dim(rule)}  ${colors.dim(printable(message))}`
}

function isTold({ severity }: Diagnostic): boolean {
  return severity !== 'info'
}

/** Says of each finding whether it is one more than there were. Lines move with every save, so that a place makes no difference. */
function notIn(others: readonly Diagnostic[]): (finding: Diagnostic) => boolean {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return (finding) => {
    const count = left.get(keyOf(finding)) ?? 0
    if (count > 0) left.set(keyOf(finding), count - 1)
    return count === 0
  }
}

function keyOf({ rule, file, subject = '', message }: Diagnostic): string {
  return [rule, file, subject, message].join('\0')
}
