import { CATALOGUE } from '../check/catalogue.ts'
import { editsOf } from '../check/fix/edits-of.ts'
import { withFingerprints } from '../check/fingerprint.ts'
import { runRules } from '../check/run-rules.ts'
import type { ProjectOptions } from '../config/load-project.ts'
import { compareDiagnostics, type Diagnostic, type SourceEdit } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { Level } from '../model/level.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Stats } from '../report/check-report.ts'
import { checkAlso, loadAlso, withAlso } from './also-files.ts'
import { cacheFolderIfAny } from './cache-folder.ts'
import { withCachedPages, type CachedPages } from './cached-pages.ts'
import { prepareComparison, type ComparisonOptions } from './base-comparison.ts'
import { openBaseline, type BaselineOptions } from './baseline.ts'
import { gatherExternal } from './external.ts'
import { gatherFacts } from './gather-facts.ts'
import { findLayoutLinks } from './layout-links.ts'
import { loadSite } from './load-site.ts'
import { lookedAt } from './looked-at.ts'
import { createParseMemo } from './parse-memo.ts'
import { checkSearch } from './search-check.ts'
import { checkAsked, checkScope, type KeptCheck } from './runs/check-asked.ts'
import { watchRun } from './runs/watched-run.ts'
import { siteStats } from './site-stats.ts'
import { sourceReader } from './source-reader.ts'
import { createStageClock, type Elapsed, type OnProgress } from './stages.ts'
import { writeUrls } from './urls-write.ts'
import { withRuleLevels } from './with-rule-levels.ts'

/** What to check; what is left out, the configuration or the defaults say. */
export interface CheckOptions extends ProjectOptions, ComparisonOptions, Partial<BaselineOptions> {
  readonly onProgress?: OnProgress
  /** Levels of rules, before those of the configuration. */
  readonly rules?: Readonly<Record<string, Level>>
  /** The file to write the site's addresses to, for a later `base`. */
  readonly urls?: string
  /** Whether external addresses are asked for: 'cached' uses what is known from earlier, without a request. */
  readonly external?: 'off' | 'cached' | 'on' | 'only'
  /** The folder for what is cached; `node_modules/.cache/handbook` in the project where absent. */
  readonly cache?: string
  /** False: pages are compiled anew, whatever earlier runs know of them. */
  readonly cachePages?: boolean
  /** How many threads help with compiling; where nobody says, as many as the work is worth. */
  readonly threads?: number
  /** Whether the search is tried with the rows of search-tests.yaml. */
  readonly searchTests?: boolean
  /** Milliseconds for requests in all. */
  readonly timeBudget?: number
}

/** What a check found. */
export interface CheckResult {
  readonly pages: number
  readonly findings: readonly Finding[]
  readonly rules: ReadonlyMap<string, RuleInfo>
  readonly notes: readonly string[]
  readonly elapsed: Elapsed
  /** What was looked at, each with its number; absent where it was no site of ours. */
  readonly stats?: Stats
  /** The text of a file that a finding names; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined
  /** What a finding's repair comes to, to the letter; nothing where it has none. */
  readonly editsOf?: (finding: Diagnostic) => readonly SourceEdit[]
}

/**
 * Checks a project's content. Problems in content are findings of the result, never exceptions. Throws a UsageError where the project or
 * its configuration is not as it must be, and an UnfinishedError where something that was asked for could not be checked.
 */
export function check(options: CheckOptions): Promise<CheckResult> {
  return withCachedPages(options.cachePages !== false, (pages) => checkWith(pages, options))
}

async function checkWith(pages: CachedPages, { onProgress = ignore, ...options }: CheckOptions): Promise<CheckResult> {
  const clock = createStageClock(onProgress)
  const accept = openBaseline(options)
  const compare = await prepareComparison(options)
  const memo = createParseMemo()
  const whatWasAsked = checkAsked(options)
  const watch = whatWasAsked && watchRun('check', whatWasAsked, checkScope(options))
  const read = await loadSite(
    { ...options, pages, ...(watch && { watch }) },
    clock,
    onProgress,
    options.base === undefined ? undefined : memo,
  )
  const { config } = read.site
  const site = { ...read.site, config: { ...config, check: withRuleLevels(config.check, options.rules ?? {}) } }
  const loaded = { ...read, site }
  const own = { ...(await gatherFacts(loaded)), layoutLinks: await clock.run('check', () => findLayoutLinks(loaded)) }
  const files = await loadAlso(loaded)
  const asked = { ...loaded, site: withAlso(loaded.site, files) }
  const external = await gatherExternal(asked, { mode: options.external ?? 'cached', ...options, today: own.today, clock, onProgress })
  const known = { ...own, ...external.facts }
  const comparison = await compare({ loaded, facts: known, memo, onProgress }, clock)
  try {
    const searched =
      options.searchTests === true && options.external !== 'only'
        ? await clock.run('search', () => checkSearch(loaded.site, cacheFolderIfAny(loaded.project, options.cache)))
        : []
    const findings = await clock.run('check', () => {
      const facts = { ...known, ...comparison.facts }
      const judged = { ...loaded.site, diagnostics: [...loaded.site.diagnostics, ...searched] }
      const found = [...runRules(judged, facts), ...checkAlso(files, facts)].sort(compareDiagnostics)
      return options.external === 'only' ? found.filter(({ rule }) => rule.startsWith('ext/')) : found
    })
    const { check: levels } = loaded.site.config
    const accepted = accept(withFingerprints(findings), {
      root: loaded.project.root,
      check: levels,
      today: own.today,
      wasLookedAt: lookedAt({
        check: levels,
        hasBase: options.base !== undefined,
        isOnlyChanged: options.changed === true,
        external: options.external ?? 'cached',
        hasSearch: options.searchTests === true,
      }),
    })
    if (options.urls !== undefined) writeUrls(options.urls, loaded.site)
    const sourceOf = sourceReader(loaded.project.root)
    const judged = comparison.judge(accepted.findings)
    const result = {
      pages: loaded.site.pages.length,
      notes: [...pages.notes(), ...comparison.notes, ...external.notes, ...accepted.notes],
      stats: siteStats(loaded.site),
    }
    // What else was looked at may have changed without a trace; what failed this time may not fail the next.
    if (files === undefined && pages.notes().length === 0) watch?.keep(result satisfies KeptCheck, judged)
    return {
      ...result,
      findings: judged,
      rules: CATALOGUE,
      elapsed: clock.elapsed(),
      sourceOf,
      editsOf: (finding) => editsOf(finding, sourceOf),
    }
  } finally {
    comparison.close()
  }
}

function ignore(): void {
  // Nobody wants to know.
}
