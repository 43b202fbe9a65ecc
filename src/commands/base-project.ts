import { join, relative } from 'node:path'
import { runRules } from '../check/run-rules.ts'
import { findParts } from '../config/project-parts.ts'
import { discover, type Discovery } from '../discover/discover.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { FileHistory, Site } from '../model/site.ts'
import { checkAlso, loadAlso } from './also-files.ts'
import { layDiscovery } from './base-layers.ts'
import { gatherFacts } from './gather-facts.ts'
import { findLayoutLinks } from './layout-links.ts'
import type { LoadedSite } from './load-site.ts'
import type { ParseMemo } from './parse-memo.ts'
import { siteFrom } from './site-from.ts'
import { createStageClock, type OnProgress } from './stages.ts'

/** The Markdown of a base, in a folder. */
export interface BaseFolder {
  readonly root: string
  /** Sizes of files that are not looked into, by their path from the root. */
  readonly sizes: ReadonlyMap<string, number>
  /** Files that are not in the folder, since they are the same in the project of today; absent where all are in it. */
  readonly unchanged?: ReadonlySet<string>
}

/** What a base is loaded beside: the project of today, and what was read for it. */
export interface Today {
  readonly loaded: LoadedSite
  readonly facts: CheckFacts
  readonly memo: ParseMemo
  readonly onProgress: OnProgress
}

/** A base as a site, and what is wrong with it. */
export interface BaseProject {
  readonly site: Site
  readonly findings: readonly Diagnostic[]
}

/** Loads what the project was at the base, and checks it: with the configuration, the layouts and the rules of today. */
export async function loadBaseProject(folder: BaseFolder, { loaded, facts, memo, onProgress }: Today): Promise<BaseProject> {
  const project = projectIn(folder.root, loaded.project)
  const { config, layoutNames } = loaded.site
  const [written, files] = [await discover(project), memo.files()]
  const all = folder.unchanged && files ? layDiscovery(written, files, folder.unchanged, project) : written
  const discovery = withSizes(all, folder.sizes)
  const history = Promise.resolve(historyByFile(loaded.site))
  const { site } = await siteFrom(
    discovery,
    { config, layoutNames, components: loaded.components, history, memo },
    createStageClock(onProgress),
    onProgress,
  )
  const there = { ...loaded, project, site }
  const own = await gatherFacts(there)
  // To render all of a base takes long, and says nothing where the layouts of today are in order.
  const layoutLinks = facts.layoutLinks.length === 0 ? [] : findLayoutLinks({ ...loaded, site })
  const known = { ...own, layoutLinks, ...(facts.verdicts ? { verdicts: facts.verdicts } : {}) }
  return { site, findings: [...runRules(site, known), ...(await checkFilesBeside(there, known))] }
}

/** The same parts as today, as far as they are in the folder. */
function projectIn(root: string, now: Project): Project {
  const there = (path: string): string => join(root, relative(now.root, path))
  return findParts(root, there(now.out), now.configFile === undefined ? undefined : there(now.configFile))
}

function withSizes(discovery: Discovery, sizes: ReadonlyMap<string, number>): Discovery {
  return { ...discovery, assets: discovery.assets.map((asset) => ({ ...asset, size: sizes.get(asset.file) ?? asset.size })) }
}

function historyByFile({ pages, history }: Site): ReadonlyMap<string, FileHistory> {
  const known = pages.map(({ file, page }) => [file, history.get(page.path)] as const)
  return new Map(known.flatMap(([file, last]) => (last ? [[file, last] as const] : [])))
}

/** A file that the configuration names today need not have been there. */
async function checkFilesBeside(loaded: LoadedSite, facts: CheckFacts): Promise<readonly Diagnostic[]> {
  try {
    const files = await loadAlso(loaded)
    return files ? checkAlso(files, facts) : []
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
