import { relative } from 'node:path'
import { quickBuild } from '../commands/quick-build.ts'
import { createSurveyor } from '../commands/runs/surveyor.ts'
import type { BuildOptions, BuildResult } from '../commands/build.ts'
import type { Audience } from '../model/config.ts'
import type { LinkStyle } from '../model/route.ts'
import type { BuildReport } from '../report/build-report.ts'
import { buildReportJson } from '../report/json.ts'
import { amount, countBySeverity } from '../report/summary.ts'
import { buildReportText } from '../report/text.ts'
import { readCacheFlags, type CacheFlags } from './cache-flags.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { createProgressLine } from './progress-line.ts'
import { printError } from './report-failure.ts'
import { colorsFor, type Terminal } from './terminal.ts'

/** The flags of `handbook build`, as given. */
export interface BuildFlags extends CacheFlags {
  readonly root: string
  readonly config?: string
  readonly out?: string
  readonly url?: string
  readonly links?: LinkStyle
  readonly drafts?: boolean
  readonly audience?: Audience
  readonly base?: string
  /** False for `--no-search`. */
  readonly search?: boolean
  readonly strict?: boolean
  readonly json?: boolean
}

/** Builds the site, prints what came of it, and gives the exit code. Throws what `build` throws. */
export async function runBuild(
  { config: configFile, strict, json, cache, threads, ...flags }: BuildFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const progress = createProgressLine(terminal)
  const options = {
    ...flags,
    ...readCacheFlags({ ...(cache === undefined ? {} : { cache }), ...(threads === undefined ? {} : { threads }) }, terminal),
    ...(configFile === undefined ? {} : { configFile }),
    ...(json === true ? {} : { onProgress: progress.show }),
  }
  const surveyor = createSurveyor()
  const result = quickBuild(options, json === true, surveyor) ?? (await anew({ ...options, surveyor }).finally(progress.clear))
  const report = { ...result, out: nameOf(result.out) }
  terminal.stdout.write(
    json === true
      ? `${JSON.stringify(buildReportJson(report), null, 2)}\n`
      : buildReportText(report, colorsFor(terminal.stdout, terminal.env)),
  )
  if (report.isRefused === true) return refuse(report, terminal)
  return strict === true ? judge(report, terminal) : EXIT_CODES.done
}

/** The code that builds is loaded where there is something to build. */
async function anew(options: BuildOptions): Promise<BuildResult> {
  const { build } = await import('../commands/build.ts')
  return build(options)
}

function refuse({ findings, out }: BuildReport, terminal: Terminal): ExitCode {
  const leaks = findings.filter(({ rule }) => rule.startsWith('leak/')).length
  printError(`${amount(leaks, 'leak')}: what is for inside would be in the public site, so nothing was written to ${out}/`, terminal)
  return EXIT_CODES.findings
}

function judge({ findings, digest }: BuildReport, terminal: Terminal): ExitCode {
  const { error: errors } = digest?.counts ?? countBySeverity(findings)
  if (errors === 0) return EXIT_CODES.done
  printError(`${amount(errors, 'error')} in the content: with --strict, that fails the build (the site is written all the same)`, terminal)
  return EXIT_CODES.findings
}

/** The output folder as seen from the working folder; whole, where it is elsewhere. */
function nameOf(out: string): string {
  const way = relative(process.cwd(), out)
  return way === '' ? '.' : way.startsWith('..') ? out : way
}
