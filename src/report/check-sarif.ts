import type { RuleInfo } from '../model/rule.ts'
import type { CheckReport } from './check-report.ts'
import { gravestFirst } from './finding-order.ts'
import { jsonText } from './json-text.ts'
import { REPOSITORY } from './sarif-location.ts'
import { sarifResult, type SarifResult } from './sarif-result.ts'
import { sarifLevel, sarifMessage } from './sarif-text.ts'
import { amount } from './summary.ts'

/** GitHub takes no more results of one run (https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning). */
const RESULTS_AT_MOST = 25_000

/**
 * A check as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for GitHub's code scanning and others: one run, with
 * every rule described. Findings of the baseline are there too, suppressed.
 */
export function checkReportSarif(report: CheckReport): string {
  const rules = [...report.rules.values()]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = resultsOf(report, indexes)
  const leftOut = report.findings.length - results.length
  const notes = [...report.notes, ...(leftOut === 0 ? [] : [`${amount(leftOut, 'finding')} more are left out`])]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'handbook', semanticVersion: report.version, rules: rules.map(ruleDescriptor) } },
        automationDetails: { id: 'handbook-check/' },
        originalUriBaseIds: { [REPOSITORY]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...(notes.length === 0
              ? {}
              : { toolExecutionNotifications: notes.map((note) => ({ level: 'note', message: sarifMessage(note.replace(/\.$/, '')) })) }),
          },
        ],
        results,
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function resultsOf(report: CheckReport, indexes: ReadonlyMap<string, number>): readonly SarifResult[] {
  const { findings } = report
  const ordered = [...gravestFirst(findings.filter(({ isKnown }) => !isKnown)), ...findings.filter(({ isKnown }) => isKnown)]
  return ordered.slice(0, RESULTS_AT_MOST).map((finding) => sarifResult(finding, indexes.get(finding.rule) ?? -1, report))
}

/** A reportingDescriptor (3.49). */
function ruleDescriptor({ id, severity, summary }: RuleInfo): object {
  const sentence = sarifMessage(summary).text
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: sentence },
    fullDescription: { text: sentence },
    help: {
      text: `${sentence} For more, run: handbook check --explain ${id}`,
      markdown: `${sentence}\n\nFor more, run \`handbook check --explain ${id}\`.`,
    },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: sarifLevel(severity) },
  }
}

/** `link/own-domain` as `LinkOwnDomain`: names of rules are in Pascal case there. */
function nameOf(id: string): string {
  return id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
