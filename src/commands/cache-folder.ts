import { join, resolve } from 'node:path'
import { isFolder } from '../config/project-parts.ts'
import type { Project } from '../model/project.ts'

/** The folder for what is kept between runs: the one that is named, from the working folder, else one in the project. */
export function cacheFolder(project: Pick<Project, 'root'>, cache: string | undefined): string {
  return cache === undefined ? join(project.root, 'node_modules/.cache/handbook') : resolve(cache)
}

/**
 * The same for what may as well be made anew: where no folder is named, there is one only beside packages that are installed in the project, since
 * a folder of Markdown does not get a folder more.
 */
export function cacheFolderIfAny(project: Pick<Project, 'root'>, cache: string | undefined): string | undefined {
  const isKept = cache !== undefined || isFolder(join(project.root, 'node_modules'))
  return isKept ? cacheFolder(project, cache) : undefined
}
