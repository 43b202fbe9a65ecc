import type { FileChange, LoggedCommit } from './commit.ts'

/** The header of a commit, `--format=%H %cd %aN`. */
const HEADER = /^([0-9a-f]{40,64}) (\S+) (.*)$/s

/** Modes of what has a blob: files and links. Other repositories (160000) have none, and neither has what is not there (000000). */
const HAS_BLOB = /^1[02]0/

/**
 * Takes the output of `git log -z --raw --combined-all-paths`, cut at NUL characters; gives its commits one by one. A change is
 * `:100644 100644 <before> <after> M` with its path, or with two for a rename; in a merge of n parents it begins with n colons and has n
 * blobs and letters for what was, and n + 1 paths (git-diff-tree(1), raw output format and diff format for merges).
 */
export async function* parseLog(pieces: AsyncIterable<string>): AsyncGenerator<LoggedCommit> {
  let commit: Omit<LoggedCommit, 'changes'> | undefined
  let changes: FileChange[] = []
  let change = ''
  let paths: string[] = []
  for await (const piece of pieces) {
    if (change !== '') {
      paths.push(piece)
      if (paths.length < pathCount(change)) continue
      changes.push(readChange(change, paths))
      change = ''
      paths = []
      continue
    }
    // The first change of a commit comes after a line break, or after an empty piece.
    const record = piece.replace(/^\n/, '')
    if (record.startsWith(':')) change = record
    const [, hash = '', day = '', author = ''] = HEADER.exec(record) ?? []
    if (hash === '') continue
    if (commit) yield { ...commit, changes }
    commit = { hash, day, author }
    changes = []
  }
  if (commit) yield { ...commit, changes }
}

function pathCount(change: string): number {
  const parents = parentCount(change)
  if (parents > 1) return parents + 1
  return /[RC]\d*$/.test(change) ? 2 : 1
}

function parentCount(change: string): number {
  return change.length - change.replace(/^:+/, '').length
}

function readChange(change: string, paths: readonly string[]): FileChange {
  const parents = parentCount(change)
  const fields = change.slice(parents).split(' ')
  const blobs = fields.slice(parents + 1, 2 * parents + 2).map((blob, index) => (HAS_BLOB.test(fields[index] ?? '') ? blob : ''))
  const wasThere = fields.slice(0, parents).map((mode) => mode !== '000000')
  const before = blobs.slice(0, parents)
  const path = paths.at(-1) ?? ''
  const from = before.map((_, index) => (paths.length === 1 ? path : (paths[index] ?? path))).filter((_, index) => wasThere[index])
  return {
    path,
    from: [...new Set(from)],
    after: blobs[parents] ?? '',
    before: before.filter((_, index) => wasThere[index]),
  }
}
