import { existsSync, realpathSync } from 'node:fs'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { Route } from '../model/route.ts'
import type { Asset } from '../model/site.ts'
import { readAssets } from './read-assets.ts'
import { walk } from './walk.ts'

interface AllAssets {
  readonly assets: readonly Asset[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Adds to the content's assets what the public folders hold, in order of route. For one route the content's file comes first, then
 * the project's, then the tool's own. A project that has a file in both content and public is told so.
 */
export async function readPublicFolders(project: Project, content: readonly Asset[]): Promise<AllAssets> {
  const own = await readOwnPublicFolders(project)
  const theirs = project.publicFolder === undefined ? NOTHING : await readPublicFolder(project, project.publicFolder)
  const byRoute = new Map<Route, Asset>([...own, ...theirs.assets, ...content].map((asset) => [asset.route, asset]))
  return {
    assets: [...byRoute.values()].sort((a, b) => (a.route < b.route ? -1 : 1)),
    diagnostics: [...theirs.diagnostics, ...duplicates(theirs.assets, content)],
  }
}

const NOTHING: AllAssets = { assets: [], diagnostics: [] }

async function readPublicFolder(project: Project, folder: string): Promise<AllAssets> {
  const found = walk({ folder, root: project.root, isExcluded: ({ path, absolute }) => isHidden(path) || absolute === project.out })
  const { assets, diagnostics } = await readAssets(found.files)
  return { assets, diagnostics: [...found.diagnostics, ...diagnostics] }
}

/** The tool's own files, named as the package has them: where that is installed says nothing to a writer. */
async function readOwnPublicFolders(project: Project): Promise<readonly Asset[]> {
  const theirs = project.publicFolder === undefined ? undefined : realpathSync(project.publicFolder)
  const folders = project.defaults.publicFolders.filter((folder) => existsSync(folder) && realpathSync(folder) !== theirs)
  const read = await Promise.all(folders.map((folder) => readPublicFolder(project, folder)))
  return read.flatMap(({ assets }) => assets.map((asset) => ({ ...asset, file: `handbook-ssg/public${asset.route}` })))
}

/** Names with a dot are for tools, but for those that hosts of sites look for. */
function isHidden(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('.') && name !== '.well-known' && name !== '.nojekyll'
}

function duplicates(assets: readonly Asset[], content: readonly Asset[]): readonly Diagnostic[] {
  const files = new Map(content.map(({ route, file }) => [route, file]))
  return assets.flatMap(({ route, file }) => {
    const other = files.get(route)
    if (other === undefined) return []
    const message = `${other} has the same address, ${route}, so this file is not on the site`
    return [{ rule: 'asset/duplicate', severity: 'error', file, message, hint: 'delete or rename one of the two' }]
  })
}
