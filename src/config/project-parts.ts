import { statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { UsageError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'
import { isRunFromSources, packageRoot } from './package-root.ts'

/**
 * Finds the parts of a project. A folder with `content/` is one; a folder without is itself the content, and whatever is in it is a
 * part of that. `root` and `configFile` are absolute, `out` is relative to the working folder and `dist` in the root where absent.
 * Throws a UsageError where the site would be written over what it is made from.
 */
export function findParts(root: string, out: string | undefined, configFile: string | undefined): Project {
  const [content, publicFolder] = [join(root, 'content'), join(root, 'public')]
  const [layoutsFolder, componentsFolder] = [join(root, 'layouts'), join(root, 'components')]
  const isProject = isFolder(content)
  const project: Project = {
    root,
    content: isProject ? content : root,
    out: resolve(out ?? join(root, 'dist')),
    ...(configFile === undefined ? {} : { configFile }),
    ...(isProject && isFolder(publicFolder) ? { publicFolder } : {}),
    ...(isProject && isFolder(layoutsFolder) ? { layoutsFolder } : {}),
    ...(isProject && isFolder(componentsFolder) ? { componentsFolder } : {}),
    defaults: {
      publicFolders: ['public', 'lib/public'].map((folder) => join(packageRoot(), folder)),
      layoutsFolder: join(packageRoot(), isRunFromSources() ? 'layouts' : 'lib/layouts'),
    },
  }
  refuseOverlap(project, out ?? 'dist')
  return project
}

function refuseOverlap({ root, content, out, publicFolder, layoutsFolder, componentsFolder }: Project, name: string): void {
  const sources = [content, publicFolder, layoutsFolder, componentsFolder].filter((folder) => folder !== undefined)
  const covered = sources.find((folder) => folder === out || folder.startsWith(join(out, '/')))
  if (covered === undefined) return
  const source = relative(root, covered) || 'the content'
  throw new UsageError(`The site cannot be written to ${name}, since ${source} is in there, which it is made from: choose another folder`)
}

/** True for an output folder: a build keeps a record of what it wrote in a folder beside that. */
export function isBuiltSite(folder: string): boolean {
  return isFolder(join(dirname(folder), `.${basename(folder)}.handbook`))
}

/** True for a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
