import type { CheckReport, Medium } from '../report/check-report.ts'
import { checkClosingLine } from '../report/closing-line.ts'
import { NO_COLORS } from '../report/colors.ts'
import type { ReportOutput } from './report-outputs.ts'
import { colorsFor, widthOf, type Terminal } from './terminal.ts'
import { writeWhole } from './write-whole.ts'

/** What a file is taken to be read on. */
const PAPER: Medium = { colors: NO_COLORS, width: 120, isTerminal: false }

/**
 * Writes a report to each of its outputs. Where none is the standard output, that gets one line, so that a CI log says how it went. Throws
 * an UnfinishedError for a file that cannot be written.
 */
export function writeReports(report: CheckReport, outputs: readonly ReportOutput[], terminal: Terminal): void {
  const screen = mediumOf(terminal)
  for (const { write, file } of outputs) {
    if (file === undefined) terminal.stdout.write(write(report, screen))
    else writeWhole(file, write(report, PAPER))
  }
  if (outputs.every(({ file }) => file !== undefined)) terminal.stdout.write(`${checkClosingLine(report, screen.colors)}\n`)
}

function mediumOf({ stdout, env }: Terminal): Medium {
  const isTerminal = stdout.isTTY === true
  return { colors: colorsFor(stdout, env), width: isTerminal ? widthOf(stdout) : PAPER.width, isTerminal }
}
