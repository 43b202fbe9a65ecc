import type { Severity } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport, type Medium } from './check-report.ts'
import { checkClosingLine } from './closing-line.ts'
import { relatedLines } from './finding-block.ts'
import { gravestFirst } from './finding-order.ts'
import { printable } from './printable.ts'
import { inRepository } from './repository-path.ts'

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * A check as annotations of GitHub Actions (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), and a last
 * line for people. GitHub shows ten errors and ten warnings of a step: those that are new since the base come first.
 */
export function checkReportGitHub(report: CheckReport, { colors }: Medium): string {
  const told = toldFindings(report)
  const ordered = [...told.filter(({ isNew }) => isNew === true), ...told.filter(({ isNew }) => isNew !== true)]
  const lines = gravestFirst(ordered).map((finding) => annotation(inRepository(report, finding)))
  return [...lines, checkClosingLine(report, colors)].map((line) => `${line}\n`).join('')
}

function annotation(finding: Finding): string {
  const { rule, severity, file, message, hint } = finding
  const properties = [['file', printable(file)], ...regionOf(finding), ['title', rule]] as const
  const list = properties.map(([name, value]) => `${name}=${propertyValue(String(value))}`)
  const lines = [printable(hint === undefined ? message : `${message} (${hint})`), ...relatedLines(finding)]
  return `::${COMMAND[severity]} ${list.join(',')}::${data(lines.join('\n'))}`
}

/** GitHub takes columns only where the place ends on the line that it begins on. */
function regionOf({ place }: Finding): readonly (readonly [property: string, value: number])[] {
  if (place === undefined) return []
  const { line, column, endLine = line, endColumn } = place
  if (endLine !== line)
    return [
      ['line', line],
      ['endLine', endLine],
    ]
  const start = [
    ['line', line],
    ['col', column],
    ['endLine', endLine],
  ] as const
  return endColumn === undefined ? start : [...start, ['endColumn', endColumn]]
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function propertyValue(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
