import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport, type Medium } from './check-report.ts'
import { checkClosingLine } from './closing-line.ts'
import { findingBlock } from './finding-block.ts'
import { gravestFirst, groupByFile } from './finding-order.ts'
import { printableLine } from './printable.ts'
import { createFrames } from './source-frame.ts'
import { amount } from './summary.ts'
import { ruleTable } from './text.ts'

/** How many findings a terminal shows whole; the counts below them are of all. */
const SHOWN_AT_MOST = 200

/**
 * A check for people: errors and warnings with the source that they are about, by file and in each the gravest first, then how many there
 * are by rule, and the whole in one line.
 */
export function checkReportText(report: CheckReport, medium: Medium): string {
  const told = toldFindings(report)
  const listed = gravestFirst(told.filter(({ severity }) => severity !== 'info'))
  const shown = new Set(medium.isTerminal ? listed.slice(0, SHOWN_AT_MOST) : listed)
  const groups = findingGroups(
    told.filter((finding) => shown.has(finding)),
    report,
    medium,
  )
  const rest = listed.length - shown.size
  const advice = [
    ...(rest === 0 ? [] : [`… and ${amount(rest, 'finding')} more: --format lines lists all`]),
    ...(told.some(({ severity }) => severity === 'info') ? ['Infos are listed by --format lines and --format json.'] : []),
    ...(told.some(({ fix }) => fix !== undefined) ? ['What has one sure answer is mended by --fix; --fix --dry-run shows how.'] : []),
  ].map(medium.colors.dim)
  return [
    ...groups,
    ruleTable(told, medium.colors),
    advice,
    statsLines(report),
    report.notes.map(printableLine),
    [checkClosingLine(report, medium.colors)],
  ]
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

function findingGroups(findings: readonly Finding[], report: CheckReport, { colors, width }: Medium): readonly (readonly string[])[] {
  const frameOf = createFrames(report.sourceOf, width)
  return [...groupByFile(findings).values()].map((group) => group.flatMap((finding) => findingBlock(finding, frameOf, colors)))
}

function statsLines({ stats, elapsed }: CheckReport): readonly string[] {
  if (stats === undefined) return []
  const times = Object.entries(elapsed).map(([stage, time]) => [`time: ${stage}`, `${time.toFixed(0)} ms`] as const)
  const rows = [...stats, ...times]
  const labelWidth = Math.max(...rows.map(([label]) => label.length))
  const valueWidth = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([label, value]) => `  ${label.padEnd(labelWidth)}  ${value.padStart(valueWidth)}`)
}
