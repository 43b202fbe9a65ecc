import { existsSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { CONFIG_FILES } from '../../config/config-file.ts'
import { isJekyllConfig, jekyllPlaces } from '../../config/jekyll-config.ts'
import { isRunFromSources, packageRoot } from '../../config/package-root.ts'
import { stateFolderOf } from '../../emit/state-folder.ts'
import type { Project } from '../../model/project.ts'
import type { Foundation } from '../load-foundation.ts'
import { gitPlaces } from './git-places.ts'
import { arePure } from './pure-modules.ts'
import type { Scope, ScopeFolder } from './survey.ts'

/** Packages that are loaded as they are installed, beside those that are bundled into the command. */
const PACKAGES = ['esbuild', 'pagefind', 'preact', 'preact-render-to-string', 'satteri', 'undici', 'zod']

/**
 * All that the site of a project, and what is found on it, hangs on: its files and those of the tool, what git goes by, and where something could
 * newly appear. Undefined where it may hang on more: on what the configuration, a layout or a component asks for when it is run.
 */
export function projectScope(project: Project, { inputs }: Pick<Foundation, 'inputs'>): Scope | undefined {
  const read = [...inputs.config, ...inputs.layouts, ...inputs.components]
  const tool = packageRoot() + sep
  const isOfTheTool = (path: string): boolean =>
    path.startsWith(tool) && ['lib', 'layouts', 'src'].some((name) => path.startsWith(tool + name + sep))
  const modules = read.filter((path) => !isJekyllConfig(path))
  if (!arePure(modules.filter((path) => !isOfTheTool(path) || isIn(path, project)))) return undefined
  const git = gitPlaces(project.root)
  if (!git) return undefined
  const { root, content } = project
  const parts = ['public', 'layouts', 'components'].map((name) => join(root, name))
  return {
    folders: [
      { path: content, leaves: 'hidden and packages', without: [project.out, stateFolderOf(project.out).folder] },
      ...(content === root ? [] : parts.map((path): ScopeFolder => ({ path, leaves: 'hidden', without: [project.out] }))),
      ...toolFolders(),
      ...git.folders,
    ],
    paths: [
      ...new Set([
        join(root, 'content'),
        ...(project.configFile === undefined ? [] : [project.configFile]),
        ...CONFIG_FILES.map((name) => join(root, name)),
        ...jekyllPlaces(content, root),
        stateFolderOf(root).folder,
        // Which modules the bundler takes hangs on these.
        ...[root, ...new Set(read.map((path) => dirname(path)))].flatMap((folder) => [
          join(folder, 'package.json'),
          join(folder, 'tsconfig.json'),
        ]),
        ...read,
        join(packageRoot(), 'package.json'),
        ...PACKAGES.flatMap(packageFiles),
        ...git.paths,
      ]),
    ],
  }
}

function isIn(path: string, { root }: Project): boolean {
  return path.startsWith(root + sep) && root === packageRoot()
}

/** The tool's own files that are no source of it: its command, its layouts, and what it publishes with each site. */
function toolFolders(): readonly ScopeFolder[] {
  const folders = isRunFromSources() ? ['src', 'layouts', 'lib/public', 'public'] : ['lib/bin', 'lib/layouts', 'lib/public', 'public']
  return folders.map((folder) => ({ path: join(packageRoot(), folder), leaves: 'hidden' }))
}

/** Where the manifest of an installed package is, and where one that is nearer would be. */
function packageFiles(name: string): readonly string[] {
  const files: string[] = []
  for (let folder = packageRoot(); ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json')
    files.push(file)
    if (existsSync(file) || folder === dirname(folder)) return files
  }
}
