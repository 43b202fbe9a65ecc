import type { CheckReport } from '../report/check-report.ts'
import type { ReportOutput } from './report-outputs.ts'
import type { Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/**
 * Writes a diff, and nothing else, to the standard output, from where `git apply` can take it. Reports with a file of their own are
 * written too; how it went is said on the error output.
 */
export function writePatch(patch: string, report: CheckReport, outputs: readonly ReportOutput[], terminal: Terminal): void {
  terminal.stdout.write(patch)
  for (const note of report.notes) terminal.stderr.write(`${note}\n`)
  const inFiles = outputs.filter(({ file }) => file !== undefined)
  writeReports(report, inFiles, { ...terminal, stdout: terminal.stderr })
}
