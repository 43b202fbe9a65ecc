import { loadLayouts, requireDefaultLayout } from '../config/load-layouts.ts'
import { loadProject, type ProjectOptions } from '../config/load-project.ts'
import { discover } from '../discover/discover.ts'
import { readHistory } from '../git/read-history.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import type { Layouts } from '../model/layout.ts'
import type { SourceFile } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import type { FileHistory, Site } from '../model/site.ts'
import type { SourcePath } from '../model/source-path.ts'
import { resolveSite } from '../resolve/resolve-site.ts'
import { parseAll } from './parse-all.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** A project's site, ready to be checked and rendered. */
export interface LoadedSite {
  readonly project: Project
  readonly layouts: Layouts
  readonly site: Site
}

/** Goes from a project's folder to its site: discover, parse, resolve. Throws a UsageError where there is nothing to go from. */
export async function loadSite(options: ProjectOptions, clock: StageClock, onProgress: OnProgress): Promise<LoadedSite> {
  const { project, config, layouts } = await clock.run('config', async () => {
    const loaded = await loadProject(options)
    const found = await loadLayouts(loaded.project)
    requireDefaultLayout(found, loaded.config.layout)
    return { ...loaded, layouts: found }
  })
  // git runs beside us: by the time that all is parsed, it has answered.
  const log = readHistory(project.root)
  const { sources, assets, diagnostics } = await clock.run('discover', () => discover(project))
  if (sources.length === 0) throw new UsageError(noPages(options.root, project, diagnostics))
  const pages = await clock.run('parse', () => parseAll(config, sources, onProgress))
  const files = new Map(sources.map(({ path, file }) => [path, file]))
  const layoutNames = [...layouts.keys()].sort()
  const site = await clock.run('resolve', async () => {
    const history = historyOf(sources, (await log)?.files)
    return resolveSite({ config, pages, files, assets, history, layoutNames, diagnostics })
  })
  return { project, layouts, site }
}

function historyOf(
  sources: readonly SourceFile[],
  log: ReadonlyMap<string, FileHistory> | undefined,
): ReadonlyMap<SourcePath, FileHistory> {
  const known = sources.map(({ path, file }) => [path, log?.get(file)] as const)
  return new Map(known.flatMap(([path, history]) => (history === undefined ? [] : [[path, history] as const])))
}

function noPages(root: string, project: Project, diagnostics: readonly Diagnostic[]): string {
  const where = project.content === project.root ? root : `${root}/content`.replace(/\/+/g, '/')
  const reasons = diagnostics.filter(({ severity }) => severity === 'error').map(({ file, message }) => `\n${file}: ${message}`)
  return (
    `There is no page in ${where}. Pages are files that end in .md or .markdown; ` +
    `names that begin with a dot or _ are left out, and so is content/data/.${reasons.slice(0, 5).join('')}`
  )
}
