import type { FileHistory } from '../model/site.ts'
import { openHistoryCache } from './history/cache.ts'
import { pageHistories, plainHistory } from './history/file-history.ts'
import { judgeSteps, type Judgements } from './history/judge-steps.ts'
import { readSteps } from './history/read-steps.ts'
import { readRepositoryState, type RepositoryState } from './history/repository-state.ts'

/** What history says of the files below a folder. */
export interface History {
  /** By path from the folder, with `/` between its parts. A file whose history is not known is absent. */
  readonly files: ReadonlyMap<string, FileHistory>
  /** True for a clone without its older commits: then what has not changed since is not known. */
  readonly shallow: boolean
}

/** How history is read. */
export interface HistoryOptions {
  /** True for the path of a file whose content counts: of others, only the last commit that touched them is told. */
  readonly isPage: (path: string) => boolean
  /** The keys of front matter under which the day of a review may stand. */
  readonly reviewKeys: readonly string[]
  /** The folder for what is kept between runs; nothing is kept where absent. */
  readonly cache?: string
}

/**
 * Reads what history says of each committed file below a folder, under all names that the file had. Days are those of committer dates in UTC,
 * names those of .mailmap.
 *
 * The content of a page changes where its text below the front matter does, white space apart, or where it is added; a merge changes what it
 * has of its own. A page's latest 20 commits are looked into, and older ones as far as it takes to find one that changed the content:
 * `commits` and `authors` go back so far, and `stamped` counts pages of today. Where history ends before (a shallow clone, or one without
 * old blobs), `changed` is absent rather than guessed.
 *
 * With a cache, the same commit is not read again; for another one git is asked for its log, but only changes that are new are looked into.
 * Gives undefined where there is no git, no repository or no commit; throws nothing.
 */
export async function readHistory(root: string, options: HistoryOptions): Promise<History | undefined> {
  try {
    const state = await readRepositoryState(root)
    return { files: await readFiles(root, state, options), shallow: state.cutOff.length > 0 }
  } catch {
    return undefined
  }
}

async function readFiles(
  root: string,
  state: RepositoryState,
  { isPage, reviewKeys, cache: folder }: HistoryOptions,
): Promise<ReadonlyMap<string, FileHistory>> {
  const cache = folder === undefined ? undefined : openHistoryCache(folder, state.prefix, reviewKeys, state)
  const kept = await cache?.readFiles()
  if (kept) return kept
  const steps = await readSteps(root, state)
  const pages = new Map([...steps].filter(([path]) => isPage(path)))
  const known: Judgements = (await cache?.readJudgements()) ?? new Map()
  const { judgements, isWhole } = await judgeSteps(root, [...pages.values()], reviewKeys, known)
  const plain = [...steps].flatMap(([path, ofFile]) => {
    const history = isPage(path) ? undefined : plainHistory(ofFile)
    return history ? [[path, history] as const] : []
  })
  const files = new Map([...pageHistories(pages, judgements), ...plain])
  // A clone can get its blobs later, at the same commit.
  if (isWhole) await cache?.write(files, judgements)
  return files
}
