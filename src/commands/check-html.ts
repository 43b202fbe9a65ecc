import { resolve } from 'node:path'
import { CATALOGUE } from '../check/catalogue.ts'
import { withFingerprints } from '../check/fingerprint.ts'
import { pathFollower } from '../check/html/follow-rules.ts'
import type { HtmlPage } from '../check/html/html-site.ts'
import { judgeHtml } from '../check/html/judge-html.ts'
import { readRedirectRules } from '../check/html/redirect-rules.ts'
import { isHtmlFile, serveFiles, type ServedFiles } from '../check/html/served-files.ts'
import { siteAddresses } from '../check/html/site-addresses.ts'
import { stringPool } from '../check/html/string-pool.ts'
import { targetFinder } from '../check/html/target-of.ts'
import { atTheirLevels, levelsOf } from '../check/levels.ts'
import { findConfigFile, loadConfig } from '../config/config-file.ts'
import { addressOf } from '../config/load-project.ts'
import type { Config } from '../model/config.ts'
import { compareDiagnostics } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import type { Level } from '../model/level.ts'
import type { Stats } from '../report/check-report.ts'
import { openBaseline, type BaselineOptions } from './baseline.ts'
import type { CheckResult } from './check.ts'
import { findHtmlFolder, readText, type HtmlFolder } from './html-folder.ts'
import { placeFindings } from './html-places.ts'
import { readHtmlFiles } from './html-reader.ts'
import { lookedAt } from './looked-at.ts'
import { requireKnownRules } from './require-known-rules.ts'
import { sourceReader } from './source-reader.ts'
import { createStageClock, type OnProgress } from './stages.ts'
import { today } from './today.ts'
import { withRuleLevels } from './with-rule-levels.ts'

/** What to check; what is left out, the configuration or the defaults say. */
export interface CheckHtmlOptions extends Partial<BaselineOptions> {
  /** The folder of HTML, relative to the working folder. */
  readonly folder: string
  /** The project that has the configuration; names of files count from it where the folder lies in it. */
  readonly root: string
  readonly configFile?: string
  /** The address that the site is served at. */
  readonly url?: string
  /** Levels of rules, before those of the configuration. */
  readonly rules?: Readonly<Record<string, Level>>
  readonly onProgress?: OnProgress
}

/**
 * Checks a folder of HTML, whatever made it. Problems in it are findings of the result, never exceptions. Throws a UsageError where there
 * is no HTML, or where the configuration is not as it must be.
 */
export async function checkHtml({ onProgress = ignore, rules = {}, ...options }: CheckHtmlOptions): Promise<CheckResult> {
  const clock = createStageClock(onProgress)
  const accept = openBaseline(options)
  const config = await clock.run('config', () => configOf(options))
  const levels = withRuleLevels(config.check, rules)
  const folder = await clock.run('discover', () => findHtmlFolder(options.folder, options.root))
  const paths = folder.entries.map(({ path }) => path)
  const pages = paths.filter(isHtmlFile).length
  if (pages === 0) throw new UsageError(`There is no HTML in ${options.folder}: name the folder that a site was built into`)

  const addresses = siteAddresses(config.url, config.siteUrls)
  const files = serveFiles(paths)
  const redirects = readRedirectRules(await redirectsOf(folder), addresses)
  const follow = pathFollower(files, redirects, addresses)
  const read = await clock.run('parse', () =>
    readHtmlFiles(folder.entries, { files, addresses, targetOf: targetFinder(files, follow), keep: stringPool() }, onProgress),
  )
  const findings = await clock.run('check', async () => {
    const found = judgeHtml({ files, pages: read.pages, rules: redirects }, { addresses, follow, slash: config.check.slash })
    const placed = await placeFindings(found, folder.entries)
    const all = [...folder.diagnostics, ...read.diagnostics, ...placed].sort(compareDiagnostics)
    return atTheirLevels(all, levelsOf(levels))
  })
  const accepted = accept(withFingerprints(findings), {
    root: folder.root,
    check: levels,
    today: today(),
    wasLookedAt: lookedAt({ check: levels, hasBase: false, isOnlyChanged: false, external: 'off', hasSearch: false }),
  })
  return {
    pages,
    findings: accepted.findings,
    rules: CATALOGUE,
    notes: accepted.notes,
    elapsed: clock.elapsed(),
    stats: statsOf(files, read.pages, redirects.length),
    sourceOf: sourceReader(folder.root),
  }
}

function statsOf({ paths }: ServedFiles, pages: ReadonlyMap<number, HtmlPage>, redirects: number): Stats {
  const read = [...pages.values()]
  const sum = (numbers: readonly number[]): string => numbers.reduce((total, number) => total + number, 0).toLocaleString('en')
  return [
    ['pages', sum(read.map(({ isPage }) => (isPage ? 1 : 0)))],
    ['anchors', sum(read.map(({ anchors }) => anchors.size))],
    ['links within the site', sum(read.map(({ links }) => links.length))],
    ['files', paths.length.toLocaleString('en')],
    ['redirects', redirects.toLocaleString('en')],
  ]
}

async function configOf({ root, configFile, url }: Pick<CheckHtmlOptions, 'root' | 'configFile' | 'url'>): Promise<Config> {
  const folder = resolve(root)
  const file = findConfigFile(folder, configFile)
  const { config } = await loadConfig(folder, file)
  requireKnownRules(config.check, { root: folder, ...(file === undefined ? {} : { configFile: file }) })
  return url === undefined ? config : { ...config, url: addressOf(url) }
}

async function redirectsOf({ entries }: HtmlFolder): Promise<string> {
  const entry = entries.find(({ path }) => path === '_redirects')
  const decoded = entry && (await readText(entry))
  return decoded && 'text' in decoded ? decoded.text : ''
}

function ignore(): void {
  // Nobody wants to know.
}
