import { checkHtml } from '../commands/check-html.ts'
import { checkAndMend, type MendResult } from '../commands/mend.ts'
import { explain } from '../commands/explain.ts'
import type { CheckReport } from '../report/check-report.ts'
import { countBySeverity } from '../report/summary.ts'
import { toldFindings } from '../report/check-report.ts'
import { isMaybeNew, readBaseFlags } from './base-flags.ts'
import { readBaselineFlags } from './baseline-flags.ts'
import type { CheckFlags } from './check-flags.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { readFixFlags } from './fix-flags.ts'
import { writePatch } from './fix-patch.ts'
import { readHtmlFlags } from './html-flags.ts'
import { createProgressLine } from './progress-line.ts'
import { readVersion } from './read-version.ts'
import { readRuleLevels } from './read-rule-levels.ts'
import { readDuration } from './read-span.ts'
import { readReportOutputs } from './report-outputs.ts'
import { repositoryPrefix } from './repository-prefix.ts'
import type { Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Checks the content, prints and writes the reports, and gives the exit code. Throws what `check` throws. */
export async function runCheck(flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const { config: configFile, failOn } = flags
  if (flags.explain !== undefined) {
    terminal.stdout.write(explain(flags.explain))
    return EXIT_CODES.done
  }
  const outputs = readReportOutputs(flags.format)
  const progress = createProgressLine(terminal)
  const checking: Promise<MendResult> =
    flags.html === undefined
      ? checkAndMend({
          ...readFixFlags(flags),
          ...readBaselineFlags(flags),
          rules: readRuleLevels(flags.rule),
          root: flags.root,
          ...(flags.url === undefined ? {} : { url: flags.url }),
          ...(flags.drafts === undefined ? {} : { drafts: flags.drafts }),
          ...(flags.audience === undefined ? {} : { audience: flags.audience }),
          ...(configFile === undefined ? {} : { configFile }),
          ...readBaseFlags(flags),
          external: flags.external,
          ...(flags.search === undefined ? {} : { searchTests: flags.search }),
          ...(flags.cache === undefined ? {} : { cache: flags.cache }),
          timeBudget: readDuration('--time-budget', flags.timeBudget),
          onProgress: progress.show,
        })
      : checkHtml({ ...readHtmlFlags(flags, flags.html), onProgress: progress.show })
  const result = await checking.finally(progress.clear)
  const { stats, patch, ...found } = result
  const report: CheckReport = {
    ...found,
    ...(stats === undefined || flags.stats !== true ? {} : { stats }),
    version: readVersion(),
    prefix: await repositoryPrefix(flags.root, terminal.env),
  }
  if (patch === undefined) writeReports(report, outputs, terminal)
  else writePatch(patch, report, outputs, terminal)
  const counts = countBySeverity(failOn === 'new' ? toldFindings(report).filter(isMaybeNew) : toldFindings(report))
  const failing = counts.error + (failOn === 'warning' ? counts.warning : 0)
  return failing > 0 ? EXIT_CODES.findings : EXIT_CODES.done
}
