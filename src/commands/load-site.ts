import type { ProjectOptions } from '../config/load-project.ts'
import { discover, type Discovery } from '../discover/discover.ts'
import type { Inside } from '../handbook/audiences/find-inside.ts'
import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import type { Layouts } from '../model/layout.ts'
import type { Project } from '../model/project.ts'
import type { Site } from '../model/site.ts'
import { cacheFolderIfAny } from './cache-folder.ts'
import type { CachedPages } from './cached-pages.ts'
import { loadFoundation } from './load-foundation.ts'
import type { ParseMemo } from './parse-memo.ts'
import { readProjectCodeowners } from './project-codeowners.ts'
import { readProjectHistory } from './project-history.ts'
import type { WatchedRun } from './runs/watched-run.ts'
import { siteFrom } from './site-from.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** What to load. */
export interface LoadOptions extends ProjectOptions {
  /** The folder for what is cached; `node_modules/.cache/handbook` in the project where absent. */
  readonly cache?: string
  /** What earlier runs know of pages; absent where they are not asked. */
  readonly pages?: CachedPages
  /** How many threads help with compiling; where nobody says, as many as the work is worth. */
  readonly threads?: number
  /** Is told what is found, for a record of the run. */
  readonly watch?: WatchedRun
}

/** A project's site, ready to be checked and rendered. */
export interface LoadedSite {
  readonly project: Project
  readonly layouts: Layouts
  readonly components: Components
  readonly site: Site
  /** What of the handbook is for inside; a site for the public is made without it. */
  readonly inside: Inside
  /** What stood in the way of knowing all of it. */
  readonly notes: readonly string[]
}

/**
 * Goes from a project's folder to its site: discover, parse, resolve. What is parsed goes into `memo`. Throws a UsageError where there is
 * nothing to go from.
 */
export async function loadSite(options: LoadOptions, clock: StageClock, onProgress: OnProgress, memo?: ParseMemo): Promise<LoadedSite> {
  const foundation = await clock.run('config', () => loadFoundation(options))
  const { project, config, layouts, components } = foundation
  options.watch?.onFoundation(foundation, cacheFolderIfAny(project, options.cache))
  // git runs beside us: by the time that all is parsed, it has answered.
  const git = readProjectHistory(project, options.cache)
  const history = git.then(({ files }) => files)
  const owning = readProjectCodeowners(project)
  const found = await clock.run('discover', () => discover(project))
  requireSources(found, options.root, project)
  options.watch?.onDiscovery(found)
  const { codeowners, diagnostics } = await owning
  const discovery = { ...found, diagnostics: [...found.diagnostics, ...diagnostics] }
  const layoutNames = [...layouts.keys()].sort()
  const { site, inside } = await siteFrom(
    discovery,
    {
      config,
      layoutNames,
      components,
      history,
      threads: options.threads,
      ...(options.watch ? { watch: options.watch } : {}),
      ...(memo ? { memo } : {}),
      ...(codeowners ? { codeowners } : {}),
      ...(options.pages ? { cached: { pages: options.pages, folder: cacheFolderIfAny(project, options.cache) } } : {}),
    },
    clock,
    onProgress,
  )
  requirePublicPages({ site, inside })
  return { project, layouts, components, site, inside, notes: (await git).notes }
}

/** Throws a UsageError where a project has no page. `root` is the folder as it was named. */
export function requireSources({ sources, diagnostics }: Discovery, root: string, project: Project): void {
  if (sources.length === 0) throw new UsageError(noPages(root, project, diagnostics))
}

/** Throws a UsageError where all pages of a handbook are for inside, and the site is for the public. */
export function requirePublicPages({ site, inside }: Pick<LoadedSite, 'site' | 'inside'>): void {
  if (site.pages.length === 0 && inside.pages.length > 0) throw new UsageError(nothingPublic(site.config))
}

function nothingPublic({ defaultAudience }: Config): string {
  const advice =
    defaultAudience === 'internal'
      ? 'defaultAudience is internal, so pages that are for everybody say audience: public'
      : 'audience: internal on the entry page closes the whole handbook'
  return `No page of this handbook is for the public, so there is nothing to build for it: ${advice}.`
}

function noPages(root: string, project: Project, diagnostics: readonly Diagnostic[]): string {
  const where = project.content === project.root ? root : `${root}/content`.replace(/\/+/g, '/')
  const reasons = diagnostics.filter(({ severity }) => severity === 'error').map(({ file, message }) => `\n${file}: ${message}`)
  return (
    `There is no page in ${where}. Pages are files that end in .md or .markdown; ` +
    `names that begin with a dot or _ are left out, and so is content/data/.${reasons.slice(0, 5).join('')}`
  )
}
