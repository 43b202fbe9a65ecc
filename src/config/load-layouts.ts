import { join, relative } from 'node:path'
import { UsageError } from '../model/errors.ts'
import type { Layout, Layouts } from '../model/layout.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'
import { importBundledLayouts, importCompiledLayouts, type LayoutModule } from './import-layouts.ts'
import { layoutFiles } from './layout-files.ts'
import { isRunFromSources, packageRoot } from './package-root.ts'

/** Further names of our layouts, which handbooks of other tools use. */
const ALIASES: ReadonlyMap<string, string> = new Map([['markdown_page', 'page']])

/**
 * The layouts of a site by name: the tool's own, and over them, file by file, those of the project's `layouts/` folder.
 * The files that were bundled for it go to `inputs`.
 * Throws a UsageError that names the file, and the place where there is one, where a layout cannot be used.
 */
export async function loadLayouts(project: Project, inputs?: Set<string>): Promise<Layouts> {
  const folders = layoutFolders(project)
  const files = new Map(folders.toReversed().flatMap((folder) => [...layoutFiles(folder)]))
  const isCompiled = folders.length === 1 && !isRunFromSources()
  const modules = isCompiled ? await importCompiledLayouts(files) : await importBundledLayouts(files, folders, project.root, inputs)
  const layouts = new Map([...files].map(([name, file]) => [name, layoutOf(modules.get(name), relative(project.root, file))]))
  for (const [alias, name] of ALIASES) {
    const layout = layouts.get(name)
    if (layout !== undefined && !layouts.has(alias)) layouts.set(alias, layout)
  }
  return layouts
}

/** Where layouts are, the folder that serves first in front. This repository is a project too, and its layouts are the tool's own. */
function layoutFolders({ layoutsFolder, defaults }: Project): readonly string[] {
  const hasOthers = layoutsFolder !== undefined && layoutsFolder !== join(packageRoot(), 'layouts')
  return hasOthers ? [layoutsFolder, defaults.layoutsFolder] : [defaults.layoutsFolder]
}

/** Throws a UsageError where the configuration's default layout does not exist. */
export function requireDefaultLayout(layouts: Layouts, name: string): void {
  if (layouts.has(name)) return
  const meant = nearest(name, [...layouts.keys()], 0.6)
  const hint = meant === undefined ? `the layouts are ${[...layouts.keys()].sort().join(', ')}` : `did you mean ${meant}?`
  throw new UsageError(`layout is '${name}' in the configuration, but there is no layout of that name (${hint})`)
}

function layoutOf(module: LayoutModule | undefined, file: string): Layout {
  if (typeof module?.['Layout'] === 'function') return module['Layout'] as Layout
  throw new UsageError(`${file} exports no function named Layout: write 'export function Layout({ view }) { … }'`)
}
