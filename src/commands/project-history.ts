import { kindOf } from '../discover/content-kind.ts'
import { readHistory } from '../git/read-history.ts'
import type { Project } from '../model/project.ts'
import type { FileHistory } from '../model/site.ts'
import { FIELDS } from '../parse/front-matter/fields.ts'
import { cacheFolderIfAny } from './cache-folder.ts'

/** What git says of a project. */
export interface ProjectHistory {
  /** By path from the project's root. */
  readonly files: ReadonlyMap<string, FileHistory>
  readonly notes: readonly string[]
}

const SHALLOW =
  'This is a shallow clone, so when a page was changed, and by whom, is told only where the commits that are here say it. ' +
  'For all pages, take a whole clone: `git fetch --unshallow`, `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI.'

/** Reads the history of a project; without git it is empty. What was read is kept in the folder `cache`, where there is one. */
export async function readProjectHistory(project: Project, cache?: string): Promise<ProjectHistory> {
  const folder = cacheFolderIfAny(project, cache)
  const history = await readHistory(project.root, {
    isPage: (path) => kindOf(path) === 'page',
    reviewKeys: FIELDS.filter(({ name }) => name === 'reviewed').flatMap(({ key, synonyms }) => [key, ...synonyms]),
    ...(folder === undefined ? {} : { cache: folder }),
  })
  return { files: history?.files ?? new Map<string, FileHistory>(), notes: history?.shallow === true ? [SHALLOW] : [] }
}
