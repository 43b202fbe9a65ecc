import { runGit } from '../run-git.ts'
import type { LoggedCommit } from './commit.ts'
import { parseLog } from './parse-log.ts'

/** Up to so many files on both sides of a commit are compared to find those that were renamed and changed at once. */
const RENAME_LIMIT = 1000

/** How renames are found: 'similar' compares blobs, 'same' only their hashes, for a clone that has not all of them. */
export type RenameSearch = 'similar' | 'same'

/**
 * Reads the commits that touched a folder or further paths, given from the repository's root: the latest first, none before those that
 * build on it. What is told of a commit is all that it did, so that a file is seen to come from elsewhere. Where a merge is on one side
 * like a parent, only that parent is followed, since the other side left nothing.
 */
export function readLog(root: string, elsewhere: readonly string[], renames: RenameSearch): AsyncGenerator<LoggedCommit> {
  const what = ['--raw', '--no-abbrev', '--full-diff', '--root', '-c', '--combined-all-paths']
  const how = [
    renames === 'similar' ? '--find-renames' : '--find-renames=100%',
    `-l${String(RENAME_LIMIT)}`,
    '-O/dev/null',
    '--no-ext-diff',
    '--no-textconv',
  ]
  const shape = ['-z', '--date-order', '--no-color', '--date=short-local', '--encoding=UTF-8', '--format=%H %cd %aN']
  const paths = elsewhere.map((path) => `:(top,literal)${path}`)
  return parseLog(runGit(root, 'log', ...what, ...how, ...shape, '--', '.', ...paths))
}
