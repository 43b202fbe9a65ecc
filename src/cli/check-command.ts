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
  readonly base?: string
  readonly changed?: boolean
  readonly external: 'off' | 'cached' | 'on' | 'only'
  readonly cache?: string
  readonly timeBudget: string
  readonly baseline?: string
  readonly updateBaseline?: true | string
  readonly baselineMaxAge?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly rule: readonly string[]
  readonly format: string
  readonly failOn?: 'error' | 'warning' | 'new'
  readonly stats?: boolean
  readonly explain?: string
  readonly html?: string
  readonly urls?: string
}

/** Checks the content, prints and writes the reports, and gives the exit code. Throws what `check` throws. */
export async function runCheck(flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const { config: configFile, failOn } = flags
  const outputs = readFormats(flags.format)
  const progress = createProgressLine(terminal)
  const result = await check({
    root: flags.root,
    ...(flags.url === undefined ? {} : { url: flags.url }),
    ...(flags.drafts === undefined ? {} : { drafts: flags.drafts }),
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
