import { runGit } from './run-git.ts'

/** A file in a tree of git. */
export interface TreeEntry {
  /** From the tree's root, with `/` between its parts. */
  readonly path: string
  readonly kind: 'file' | 'link'
  readonly blob: string
  readonly size: number
}

/** `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d      12\tpath`: git-ls-tree(1), the long format. */
const ENTRY = /^(100\d{3}|120000) blob ([0-9a-f]{40,64}) +(\d+)\t([\s\S]+)$/

/** Lists the files of a tree and of all below it. Other repositories in it are left out, and so are names that no checkout would make. */
export async function listTree(root: string, tree: string): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = []
  for await (const line of runGit(root, 'ls-tree', '-r', '-z', '--long', '--full-tree', tree)) {
    const [, mode, blob, size, path] = ENTRY.exec(line) ?? []
    if (mode === undefined || blob === undefined || path === undefined || !isHarmless(path)) continue
    entries.push({ path, blob, size: Number(size), kind: mode === '120000' ? 'link' : 'file' })
  }
  return entries
}

/** A tree that was made by hand can hold paths that lead out of it, or into what git keeps of its own. */
function isHarmless(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git')
}
