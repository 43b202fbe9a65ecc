import { join, resolve } from 'node:path'
import type { Project } from '../model/project.ts'

/** The folder for what is kept between runs: the one that is named, from the working folder, else one in the project. */
export function cacheFolder(project: Project, cache: string | undefined): string {
  return cache === undefined ? join(project.root, 'node_modules/.cache/handbook') : resolve(cache)
}
