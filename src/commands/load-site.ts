import { loadLayouts, requireDefaultLayout } from '../config/load-layouts.ts'
import { loadProject, type ProjectOptions } from '../config/load-project.ts'
import { discover } from '../discover/discover.ts'
import { readHistory } from '../git/read-history.ts'
import type { Components } from '../model/component.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'
import type { Layouts } from '../model/layout.ts'
import type { Project } from '../model/project.ts'
import type { FileHistory, Site } from '../model/site.ts'
import type { ParseMemo } from './parse-memo.ts'
import { requireKnownRules } from './require-known-rules.ts'
import { siteComponents } from './site-components.ts'
import { siteFrom } from './site-from.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** A project's site, ready to be checked and rendered. */
export interface LoadedSite {
  readonly project: Project
  readonly layouts: Layouts
  readonly components: Components
  readonly site: Site
}

/**
 * Goes from a project's folder to its site: discover, parse, resolve. What is parsed goes into `memo`. Throws a UsageError where there is
 * nothing to go from.
 */
export async function loadSite(options: ProjectOptions, clock: StageClock, onProgress: OnProgress, memo?: ParseMemo): Promise<LoadedSite> {
  const { project, config, layouts, components } = await clock.run('config', async () => {
    const loaded = await loadProject(options)
    requireKnownRules(loaded.config.check, loaded.project)
    const found = await loadLayouts(loaded.project)
    requireDefaultLayout(found, loaded.config.layout)
    return { ...loaded, layouts: found, components: await siteComponents(loaded.project) }
  })
  // git runs beside us: by the time that all is parsed, it has answered.
  const history = readHistory(project.root).then((log) => log?.files ?? new Map<string, FileHistory>())
  const discovery = await clock.run('discover', () => discover(project))
  if (discovery.sources.length === 0) throw new UsageError(noPages(options.root, project, discovery.diagnostics))
  const layoutNames = [...layouts.keys()].sort()
  const site = await siteFrom(discovery, { config, layoutNames, components, history, ...(memo ? { memo } : {}) }, clock, onProgress)
  return { project, layouts, components, site }
}

function noPages(root: string, project: Project, diagnostics: readonly Diagnostic[]): string {
  const where = project.content === project.root ? root : `${root}/content`.replace(/\/+/g, '/')
  const reasons = diagnostics.filter(({ severity }) => severity === 'error').map(({ file, message }) => `\n${file}: ${message}`)
  return (
    `There is no page in ${where}. Pages are files that end in .md or .markdown; ` +
    `names that begin with a dot or _ are left out, and so is content/data/.${reasons.slice(0, 5).join('')}`
  )
}
