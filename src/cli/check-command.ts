import type { MendOptions, MendResult } from '../commands/mend.ts'
import { quickCheck } from '../commands/quick-check.ts'
import type { OnProgress } from '../commands/stages.ts'
import type { Level } from '../model/level.ts'
import type { CheckReport } from '../report/check-report.ts'
import { countBySeverity } from '../report/summary.ts'
import { toldFindings } from '../report/check-report.ts'
import { isMaybeNew, readBaseFlags } from './base-flags.ts'
import { readBaselineFlags } from './baseline-flags.ts'
import { readCacheFlags } from './cache-flags.ts'
import type { CheckFlags } from './check-flags.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { readFixFlags } from './fix-flags.ts'
import { writePatch } from './fix-patch.ts'
import { createProgressLine } from './progress-line.ts'
import { readVersion } from './read-version.ts'
import { readDuration } from './read-span.ts'
import { readReportOutputs } from './report-outputs.ts'
import { repositoryPrefix } from './repository-prefix.ts'
import type { Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Checks the content, prints and writes the reports, and gives the exit code. Throws what `check` throws. */
export async function runCheck(flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const { failOn } = flags
  if (flags.explain !== undefined) {
    const { explain } = await import('../commands/explain.ts')
    terminal.stdout.write(explain(flags.explain))
    return EXIT_CODES.done
  }
  const outputs = readReportOutputs(flags.format)
  const progress = createProgressLine(terminal)
  const checking = flags.html === undefined ? checkSite(flags, terminal, progress.show) : checkFolder(flags, flags.html, progress.show)
  const result = await checking.finally(progress.clear)
  const { stats, patch, ...found } = result
  const report: CheckReport = {
    ...found,
    ...(stats === undefined || flags.stats !== true ? {} : { stats }),
    version: readVersion(),
    prefix: WITHOUT_PREFIX.test(flags.format) ? '' : await repositoryPrefix(flags.root, terminal.env),
  }
  if (patch === undefined) writeReports(report, outputs, terminal)
  else writePatch(patch, report, outputs, terminal)
  const counts = countBySeverity(failOn === 'new' ? toldFindings(report).filter(isMaybeNew) : toldFindings(report))
  const failing = counts.error + (failOn === 'warning' ? counts.warning : 0)
  return failing > 0 ? EXIT_CODES.findings : EXIT_CODES.done
}

/** The formats of reports that name files from the project's root alone: for these, nobody need ask git where that is. */
const WITHOUT_PREFIX = /^(?:(?:text|lines|jsonl?)(?:=[^,]*)?(?:,|$))+$/

/** The format that describes every rule, and each repair to the letter. */
const DESCRIBES_RULES = /\bsarif\b/

/** The code that checks is loaded where there is something to check. */
async function checkSite(flags: CheckFlags, terminal: Terminal, onProgress: OnProgress): Promise<MendResult> {
  const options = await readOptions(flags, terminal)
  const known = DESCRIBES_RULES.test(flags.format) ? undefined : quickCheck(options)
  if (known) return known
  const { checkAndMend } = await import('../commands/mend.ts')
  return checkAndMend({ ...options, onProgress })
}

async function checkFolder(flags: CheckFlags, folder: string, onProgress: OnProgress): Promise<MendResult> {
  const [{ checkHtml }, { readHtmlFlags }] = await Promise.all([import('../commands/check-html.ts'), import('./html-flags.ts')])
  return checkHtml({ ...readHtmlFlags(flags, folder), onProgress })
}

async function readOptions(flags: CheckFlags, terminal: Terminal): Promise<MendOptions> {
  const { config: configFile } = flags
  return {
    ...readFixFlags(flags),
    ...readBaselineFlags(flags),
    rules: await readLevels(flags),
    root: flags.root,
    ...(flags.url === undefined ? {} : { url: flags.url }),
    ...(flags.drafts === undefined ? {} : { drafts: flags.drafts }),
    ...(flags.audience === undefined ? {} : { audience: flags.audience }),
    ...(configFile === undefined ? {} : { configFile }),
    ...readBaseFlags(flags),
    external: flags.external,
    ...(flags.search === undefined ? {} : { searchTests: flags.search }),
    ...readCacheFlags(flags, terminal),
    timeBudget: readDuration('--time-budget', flags.timeBudget),
  }
}

async function readLevels({ rule }: CheckFlags): Promise<Readonly<Record<string, Level>>> {
  if (rule.length === 0) return {}
  const { readRuleLevels } = await import('./read-rule-levels.ts')
  return readRuleLevels(rule)
}
