import { runGit } from '../run-git.ts'
import { followFiles, type FollowedFiles, type Step } from './follow-files.ts'
import { readLog, type RenameSearch } from './read-log.ts'
import type { RepositoryState } from './repository-state.ts'

/** How often files that came from outside the folder are followed further. */
const MOVES = 5

/** No more characters of paths than every system takes on a command line; files that came from more places are not followed there. */
const PATHS_LENGTH = 20_000

/** `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d\tpath` (git-ls-tree(1), output format). */
const ENTRY = /^\d+ (\w+) ([0-9a-f]{40,64})\t([\s\S]+)$/

/**
 * Reads what commits did to each file of HEAD below a folder, the latest first. A file that came from elsewhere in the repository is followed
 * there, as when the folder itself was moved.
 */
export async function readSteps(root: string, state: RepositoryState): Promise<ReadonlyMap<string, readonly Step[]>> {
  const files = new Map<string, string>()
  for await (const entry of runGit(root, 'ls-tree', '-r', '-z', 'HEAD')) {
    const [, kind, hash, path] = ENTRY.exec(entry) ?? []
    if (hash !== undefined && path !== undefined) files.set(state.prefix + path, kind === 'blob' ? hash : '')
  }
  const steps = files.size === 0 ? new Map<string, readonly Step[]>() : await follow(root, files, state)
  return new Map([...steps].map(([path, ofFile]) => [path.slice(state.prefix.length), ofFile]))
}

async function follow(root: string, files: ReadonlyMap<string, string>, state: RepositoryState): Promise<FollowedFiles['steps']> {
  let places: readonly string[] = []
  let followed = await readOnce(root, files, places, state)
  for (let moves = 0; moves < MOVES && followed.elsewhere.length > 0; moves += 1) {
    places = outermost([...places, ...followed.elsewhere.map(folderOf)])
    if (places.join('').length > PATHS_LENGTH) break
    followed = await readOnce(root, files, places, state)
  }
  return followed.steps
}

async function readOnce(
  root: string,
  files: ReadonlyMap<string, string>,
  places: readonly string[],
  { prefix, cutOff }: RepositoryState,
): Promise<FollowedFiles> {
  const cut = new Set(cutOff)
  const isOfInterest = (path: string): boolean =>
    path.startsWith(prefix) || places.some((place) => path === place || path.startsWith(`${place}/`))
  const read = (renames: RenameSearch): Promise<FollowedFiles> => followFiles(files, readLog(root, places, renames), cut, isOfInterest)
  try {
    return await read('similar')
  } catch {
    return read('same')
  }
}

/** The folder of a file; of one in the repository's root, the file itself, since the root would be all. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path
}

function outermost(places: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const place of [...new Set(places)].sort()) if (!kept.some((other) => place.startsWith(`${other}/`))) kept.push(place)
  return kept
}
