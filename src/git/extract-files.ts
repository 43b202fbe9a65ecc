import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TreeEntry } from './list-tree.ts'
import { readBlobs } from './read-blobs.ts'

/**
 * Writes files of a tree into an empty folder, and touches neither the repository nor its index. For those in `named`, the name is enough:
 * an empty file is written. Throws where the disk fails, or this clone has not all of them.
 */
export async function extractFiles(
  root: string,
  { whole, named }: { readonly whole: readonly TreeEntry[]; readonly named: readonly TreeEntry[] },
  folder: string,
): Promise<void> {
  for (const parent of new Set([...whole, ...named].map(({ path }) => dirname(path)))) mkdirSync(join(folder, parent), { recursive: true })
  for (const { path } of named) writeFileSync(join(folder, path), '', { flag: 'wx' })
  // Links come last: nothing is ever written through one.
  const entries = [...whole.filter(isFile), ...whole.filter((entry) => !isFile(entry))]
  const blobs = readBlobs(
    root,
    entries.map(({ blob }) => blob),
  )
  for (const entry of entries) {
    const next = await blobs.next()
    if (next.done === true) return
    if (isFile(entry)) writeFileSync(join(folder, entry.path), next.value, { flag: 'wx' })
    else symlinkSync(next.value.toString(), join(folder, entry.path))
  }
  await blobs.return(undefined)
}

function isFile({ kind }: TreeEntry): boolean {
  return kind === 'file'
}
