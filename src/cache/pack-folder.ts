import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mergePacks } from './merge-packs.ts'
import { openPackFile, soundBytes, type PackFile } from './pack-file.ts'
import type { PackEntry } from './pack-index.ts'
import type { PackWriter } from './pack-writer.ts'
import { readFaces } from './read-faces.ts'
import { removeFile } from './remove-file.ts'

/** A page as a folder has it. */
export interface StoredPage {
  readonly face: Buffer
  /** Undefined where it is not as it was written. */
  readonly readBody: () => Buffer | undefined
}

/** The pack files of a folder. */
export interface PackFolder {
  /** What there is under some keys. */
  readonly find: (keys: readonly string[]) => ReadonlyMap<string, StoredPage>
  /** Has a writer put its file there, if it has anything; with what is still wanted of files that are small beside it, which go. */
  readonly settle: (writer: PackWriter, used: ReadonlySet<string>) => void
  readonly close: () => void
}

const ENDING = '.pack'

/** Files of builds that were killed are removed after a time, by whichever clock. */
const KEPT_FOR = 3_600_000

/** Opens the pack files of a folder; none where it is not there, or cannot be read. */
export function openFolder(folder: string | undefined): PackFolder {
  const packs = folder === undefined ? [] : packsIn(folder)
  const places = new Map<string, { readonly pack: PackFile; readonly entry: PackEntry }>()
  for (const pack of packs) for (const entry of pack.entries) places.set(entry.key, { pack, entry })

  return {
    find(keys) {
      const found = new Map<string, StoredPage>()
      const there = keys.flatMap((key) => places.get(key) ?? [])
      for (const pack of packs) {
        const wanted = there.flatMap((place) => (place.pack === pack ? [place.entry] : []))
        for (const [entry, face] of readFaces(pack, wanted)) found.set(entry.key, { face, readBody: () => soundBytes(pack, entry.body) })
      }
      return found
    },
    settle(writer, used) {
      if (folder === undefined || writer.size() === 0) return
      const merged = mergePacks(packs, writer, used)
      if (writer.finish(join(folder, randomUUID() + ENDING))) for (const { path } of merged) removeFile(path)
    },
    close() {
      for (const pack of packs) pack.close()
    },
  }
}

function packsIn(folder: string): readonly PackFile[] {
  const names = namesIn(folder)
  for (const name of names) if (name.endsWith('.tmp')) removeLeftOver(join(folder, name))
  return names.flatMap((name) => (name.endsWith(ENDING) ? (openPackFile(join(folder, name)) ?? []) : []))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeLeftOver(path: string): void {
  try {
    if (Math.abs(Date.now() - statSync(path).mtimeMs) > KEPT_FOR) removeFile(path)
  } catch {
    // It is gone, or it stays.
  }
}
