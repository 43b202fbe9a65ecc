import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { digestOf, type BuildDigest } from './build-digest.ts'
import { totalTime, type BuildReport } from './build-report.ts'
import type { Colors } from './colors.ts'
import { printable } from './printable.ts'
import { amount, countByRule, grouped, SEVERITIES, type RuleCount } from './summary.ts'

/** A finding as one line: `content/a.md:42:17  error  link/anchor  #b is not on /c/ (did you mean #d?)`. */
export function findingLine(finding: Diagnostic, colors: Colors): string {
  const { rule, severity, message, hint } = finding
  const advice = hint === undefined ? '' : colors.dim(` (${printable(hint)})`)
  return `${placeOf(finding)}  ${paint(colors, severity)(severity)}  ${colors.dim(rule)}  ${printable(message)}${advice}`
}

/** What a build says at its end: findings, gravest first, their number by rule, and the whole in one line. */
export function buildReportText(report: BuildReport, colors: Colors): string {
  const digest = report.digest ?? digestOf(report.findings)
  const { first, rest } = digest
  const lines = first.map((finding) => findingLine(finding, colors))
  if (rest > 0) lines.push(colors.dim(`… and ${grouped(rest)} more errors and warnings; --json lists all`))
  const blocks = [lines, ruleLines(digest.rules, colors), report.notes.map(printable), [closingLine(report, digest, colors)]]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

/** A line for each rule that has findings, with their number. */
export function ruleTable(findings: readonly Diagnostic[], colors: Colors): readonly string[] {
  return ruleLines(countByRule(findings), colors)
}

function ruleLines(rules: readonly RuleCount[], colors: Colors): readonly string[] {
  const rows = rules.map((row) => ({ ...row, count: grouped(row.count) }))
  const ruleWidth = Math.max(0, ...rows.map(({ rule }) => rule.length))
  const countWidth = Math.max(0, ...rows.map(({ count }) => count.length))
  return rows.map(({ rule, severity, count }) => {
    const noun = count === '1' ? severity : `${severity}s`
    return `  ${rule.padEnd(ruleWidth)}  ${count.padStart(countWidth)} ${paint(colors, severity)(noun)}`
  })
}

function closingLine(report: BuildReport, { counts }: BuildDigest, colors: Colors): string {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0)
  const parts = [amount(report.pages, 'page'), ...found.map((severity) => paint(colors, severity)(amount(counts[severity], severity)))]
  const end = report.isRefused === true ? ': nothing was written' : ` → ${colors.bold(`${report.out}/`)}`
  return `${parts.join(', ')} in ${(totalTime(report) / 1000).toFixed(1)} s${end}`
}

/** A place as editors and terminals take it, `content/a.md:42:17`. A line never begins with `::`, which commands GitHub's runner. */
export function placeOf({ file, place }: Pick<Diagnostic, 'file' | 'place'>): string {
  const name = printable(file).replace(/^(?=\s*::)/, './')
  return name + (place === undefined ? '' : `:${String(place.line)}:${String(place.column)}`)
}

/** The colour of a severity. */
export function paint(colors: Colors, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red
    case 'warning':
      return colors.yellow
    case 'info':
      return colors.blue
  }
}
