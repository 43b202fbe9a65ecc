import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '../model/page.ts'
import { createArena } from './arena.ts'
import { createBodyShelf } from './body-shelf.ts'
import { DamagedCacheError } from './damaged-cache-error.ts'
import { openFolder } from './pack-folder.ts'
import { createPackWriter } from './pack-writer.ts'
import { readPage, writePage, type PageRecord } from './page-record.ts'

/** Pages as they were compiled, on disk. Their texts are read from there each time that they are asked for, so that they need no memory. */
export interface PageCache {
  /** The pages under some keys; undefined for one that is not there, or not as it was written. */
  readonly find: (keys: readonly string[]) => readonly (Page | undefined)[]
  /** Keeps a page; gives the same page, whose texts are read when they are asked for. */
  readonly keep: (key: string, page: Page) => Page
  /** Keeps a page that is written already. */
  readonly keepRecord: (key: string, record: PageRecord) => Page
  /** Puts what was kept in the folder, for later runs. */
  readonly settle: () => void
  /** Why nothing could be put there; undefined where it could. */
  readonly failure: () => string | undefined
  /** Closes all files. No text of a page can be read afterwards. */
  readonly close: () => void
}

/** Opens the cache in a folder, which need not be there. Without a folder nothing lasts, and texts are in a temporary file where they are many. */
export function openPageCache(folder: string | undefined): PageCache {
  const packs = openFolder(folder)
  const writer = createPackWriter(join(folder ?? tmpdir(), `${folder === undefined ? 'handbook-' : ''}${randomUUID()}.tmp`))
  const shelf = createBodyShelf()
  const allocateFace = createArena()
  const allocateBody = createArena()
  const used = new Set<string>()

  function lazyBody(key: string, { face, body }: PageRecord): Parameters<typeof readPage>[1] {
    const written = writer.add(key, { face, body }, 0)
    return () => shelf.bodyOf(written, () => writer.read(written) ?? damaged())
  }

  return {
    find(keys) {
      const found = packs.find(keys)
      return keys.map((key) => {
        const there = found.get(key)
        if (!there) return undefined
        used.add(key)
        return readPage(there.face, () => shelf.bodyOf(there, () => there.readBody() ?? damaged()))
      })
    },
    keep(key, page) {
      const record = writePage(page, allocateFace, allocateBody)
      // Read again rather than used on: words that were cut out of a text hold on to the whole of it.
      return readPage(record.face, lazyBody(key, record))
    },
    keepRecord(key, { face: given, body }) {
      // A copy, close to others: what it came in holds room for more.
      const face = allocateFace(given.length)
      face.set(given)
      return readPage(face, lazyBody(key, { face, body }))
    },
    settle() {
      if (folder !== undefined) packs.settle(writer, used)
    },
    failure: () => writer.failure(),
    close() {
      packs.close()
      writer.close()
    },
  }
}

function damaged(): never {
  throw new DamagedCacheError('A page in the cache is not as it was written')
}
