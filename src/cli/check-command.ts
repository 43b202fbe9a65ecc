import { writeFileSync } from 'node:fs'
import { check } from '../commands/check.ts'
import { UsageError } from '../model/errors.ts'
import type { CheckReport } from '../report/check-report.ts'
import { checkReportText } from '../report/check-text.ts'
import { FORMATS } from '../report/formats.ts'
import { countBySeverity } from '../report/summary.ts'
import { toldFindings } from '../report/check-report.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { createProgressLine } from './progress-line.ts'
import { readVersion } from './read-version.ts'
import { colorsFor, type Terminal } from './terminal.ts'

/** The flags of `handbook check`, as given. */
export interface CheckFlags {
  readonly root: string
  readonly config?: string
  readonly url?: string
  readonly drafts?: boolean
  readonly format?: string
  readonly failOn?: 'error' | 'warning'
}

/** Checks the content, prints and writes the reports, and gives the exit code. Throws what `check` throws. */
export async function runCheck({ config: configFile, format, failOn, ...flags }: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const outputs = readFormats(format ?? 'text')
  const progress = createProgressLine(terminal)
  const result = await check({
    ...flags,
    ...(configFile === undefined ? {} : { configFile }),
    onProgress: progress.show,
  }).finally(progress.clear)
  const report: CheckReport = { ...result, version: readVersion() }
  for (const { name, file } of outputs) {
    const text = name === 'text' ? checkReportText(report, colorsFor(terminal.stdout, terminal.env)) : (FORMATS.get(name)?.(report) ?? '')
    if (file === undefined) terminal.stdout.write(text)
    else writeFileSync(file, text)
  }
  const counts = countBySeverity(toldFindings(report))
  const failing = counts.error + (failOn === 'warning' ? counts.warning : 0)
  return failing > 0 ? EXIT_CODES.findings : EXIT_CODES.done
}

interface FormatOutput {
  readonly name: string
  /** Absent: the standard output. */
  readonly file?: string
}

/** `text,gitlab=report.json`: formats, each with the file that it goes to. */
function readFormats(written: string): readonly FormatOutput[] {
  return written.split(',').map((entry) => {
    const [name = '', file] = entry.split('=')
    if (name !== 'text' && !FORMATS.has(name))
      throw new UsageError(`There is no format '${name}'. Formats: text, ${[...FORMATS.keys()].join(', ')}.`)
    return file === undefined ? { name } : { name, file }
  })
}
