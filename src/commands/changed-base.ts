import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from '../discover/walk.ts'
import { blobHash } from '../git/blob-hash.ts'
import { listTree } from '../git/list-tree.ts'
import { readBlobs } from '../git/read-blobs.ts'
import { UnfinishedError, UsageError } from '../model/errors.ts'
import { locateBase } from './base-location.ts'

/** The files of a base, by their paths from its root; only those are read that are asked for. */
export interface BaseSources {
  readonly files: ReadonlySet<string>
  /** True where these are the bytes that the file had. */
  readonly isSame: (file: string, bytes: Uint8Array) => boolean
  /** Throws an UnfinishedError where a file is not here, as in a clone that was made with a filter. */
  readonly read: (files: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
}

/**
 * Opens a base that has sources: a git ref, compared with where the change left it, or a folder of Markdown. Throws a UsageError for one of
 * which only addresses are known, and an UnfinishedError where there is none.
 */
export async function openBaseSources(name: string, root: string): Promise<BaseSources> {
  const location = await locateBase(name, root)
  switch (location.kind) {
    case 'commit':
      return location.commit.tree === undefined ? NOTHING : sourcesOfTree(name, root, location.commit.tree)
    case 'markdown':
      return sourcesOfFolder(location.root)
    case 'urls':
    case 'built':
      throw new UsageError(
        `What a change did to pages is seen in their sources, and ${name} holds addresses only: --base of a build is a git ref or a folder of Markdown.`,
      )
  }
}

/** The project's folder was not there yet. */
const NOTHING: BaseSources = { files: new Set(), isSame: () => false, read: () => Promise.resolve(new Map()) }

async function sourcesOfTree(name: string, root: string, tree: string): Promise<BaseSources> {
  const blobs = new Map((await listTree(root, tree)).map(({ path, blob }) => [path, blob]))
  return {
    files: new Set(blobs.keys()),
    isSame(file, bytes) {
      const blob = blobs.get(file)
      return blob !== undefined && (blobHash(bytes, blob) === blob || blobHash(withoutReturns(bytes), blob) === blob)
    },
    async read(files) {
      const known = files.filter((file) => blobs.has(file))
      const read = new Map<string, Uint8Array>()
      try {
        for await (const bytes of readBlobs(
          root,
          known.map((file) => blobs.get(file) ?? ''),
        ))
          read.set(known[read.size] ?? '', bytes)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new UnfinishedError(`The files of ${name} could not be read: ${reason}.`, { cause: error })
      }
      return read
    },
  }
}

/** As git stores a text that it checks out with other line ends. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes
}

function sourcesOfFolder(root: string): BaseSources {
  const { files } = walk({ folder: root, root, isExcluded: ({ path }) => /(?:^|\/)(?:\.git|node_modules)$/.test(path) })
  const read = (file: string): Uint8Array => readFileSync(join(root, file))
  const known = new Set(files.map(({ file }) => file))
  return {
    files: known,
    isSame: (file, bytes) => known.has(file) && Buffer.compare(read(file), bytes) === 0,
    read: (wanted) => Promise.resolve(new Map(wanted.filter((file) => known.has(file)).map((file) => [file, read(file)]))),
  }
}
