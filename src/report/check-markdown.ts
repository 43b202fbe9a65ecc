import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport } from './check-report.ts'
import { checkClosingLine } from './closing-line.ts'
import { NO_COLORS } from './colors.ts'
import { gravestFirst, groupByFile } from './finding-order.ts'
import { codeCell, codeSpan, plainText, tableRow } from './markdown-text.ts'
import { shortened } from './printable.ts'
import { repositoryPath } from './repository-path.ts'
import { amount, countByRule, countBySeverity } from './summary.ts'

/** How many findings are seen at once; the rest folds out. */
const SHOWN_AT_MOST = 30

/** GitHub takes a summary of 1 MiB, GitLab a note of a million characters; a character has three bytes at most. */
const CHARACTERS_AT_MOST = 300_000

const TEXT_LENGTH = 1000

/**
 * A check as a summary in Markdown, for `$GITHUB_STEP_SUMMARY` and for notes on merge requests: how many findings there are by rule, and
 * errors and warnings by file, the gravest first. Text from files stands in code spans only.
 */
export function checkReportMarkdown(report: CheckReport): string {
  const told = toldFindings(report)
  const listed = gravestFirst(told.filter(({ severity }) => severity !== 'info'))
  const [shown, folded] = [listed.slice(0, SHOWN_AT_MOST), listed.slice(SHOWN_AT_MOST)]
  const head = [
    `## Handbook check: ${headline(told)}`,
    ...(told.length === 0 ? [] : [ruleTable(told, report)]),
    ...fileLists(shown, report),
    ...report.notes.map((note) => codeSpan(note)),
  ]
  const end = `${checkClosingLine(report, NO_COLORS)}.`
  const room = CHARACTERS_AT_MOST - head.join('\n\n').length - end.length
  return `${[...head, ...foldedLists(folded, room, report), end].join('\n\n')}\n`
}

function headline(told: readonly Finding[]): string {
  const counts = countBySeverity(told)
  const failing = (['error', 'warning'] as const).filter((severity) => counts[severity] > 0)
  return failing.length === 0 ? 'nothing is wrong' : failing.map((severity) => amount(counts[severity], severity)).join(', ')
}

function ruleTable(told: readonly Finding[], { rules }: CheckReport): string {
  const rows = countByRule(told).map(({ rule, severity, count }) =>
    tableRow(codeCell(rule), severity, count.toLocaleString('en'), plainText(rules.get(rule)?.summary ?? '')),
  )
  return [tableRow('Rule', 'Level', 'Findings', 'What is judged'), '| :--- | :--- | ---: | :--- |', ...rows].join('\n')
}

function fileLists(findings: readonly Finding[], report: CheckReport): readonly string[] {
  return [...groupByFile(findings)].map(([file, group]) => [codeSpan(repositoryPath(report, file)), '', ...group.map(listItem)].join('\n'))
}

function listItem({ rule, severity, place, message, hint }: Finding): string {
  const where = place === undefined ? '' : `${String(place.line)}:${String(place.column)} `
  const text = hint === undefined ? message : `${message} (${hint})`
  return `- ${where}**${severity}** ${codeSpan(rule)} ${codeSpan(shortened(text, TEXT_LENGTH))}`
}

/** What folds out: as many findings as there is room for. */
function foldedLists(findings: readonly Finding[], room: number, report: CheckReport): readonly string[] {
  if (findings.length === 0) return []
  let left = room
  const end = findings.findIndex((finding) => {
    left -= listItem(finding).length + codeSpan(repositoryPath(report, finding.file)).length + 4
    return left < 0
  })
  const listed = end === -1 ? findings : findings.slice(0, end)
  const rest = findings.length - listed.length
  const last = rest === 0 ? [] : [`… and ${amount(rest, 'finding')} more`]
  return [`<details><summary>${amount(findings.length, 'more finding')}</summary>`, ...fileLists(listed, report), ...last, '</details>']
}
