import { closeSync, mkdirSync, openSync, renameSync, writevSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { isSound, readBytes } from './pack-file.ts'
import { writeFooter, writeIndex, type Extent, type PackEntry } from './pack-index.ts'
import type { PageRecord } from './page-record.ts'
import { removeFile } from './remove-file.ts'

/** How many bytes wait until they are written together. */
const TOGETHER = 4 << 20

/** Bytes that were handed to a writer: in memory as long as they are not in the file. */
export interface Written extends Extent {
  bytes: Uint8Array | undefined
  offset: number
}

/** Writes a pack file, a record at a time. */
export interface PackWriter {
  /** Takes a record; gives its body. */
  readonly add: (key: string, record: PageRecord, age: number) => Written
  /** The bytes of a body; undefined where they are no longer as they were. */
  readonly read: (body: Written) => Uint8Array | undefined
  readonly keys: () => ReadonlySet<string>
  /** How many bytes it was given. */
  readonly size: () => number
  /** Writes what waits, and the index, and gives the file its name. False where that cannot be: then what was not written is held in memory. */
  readonly finish: (path: string) => boolean
  /** Closes the file, and removes it where it has no name. */
  readonly close: () => void
  /** Why it could not be written. */
  readonly failure: () => string | undefined
}

/** Opens a writer, which makes its file when it has too much to hold: under a name for the time being. */
export function createPackWriter(temporary: string): PackWriter {
  const entries: PackEntry[] = []
  const keys = new Set<string>()
  // Faces are read together, so they are kept together.
  const waiting: Record<'faces' | 'bodies', { list: Written[]; size: number }> = {
    faces: { list: [], size: 0 },
    bodies: { list: [], size: 0 },
  }
  let file: number | undefined
  let end = 0
  let size = 0
  let failure: string | undefined
  let isNamed = false

  function attempt(work: (file: number) => void): boolean {
    if (failure !== undefined) return false
    try {
      if (file === undefined) {
        mkdirSync(dirname(temporary), { recursive: true })
        file = openSync(temporary, 'wx+')
      }
      work(file)
      return true
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
      return false
    }
  }

  function append(to: number, parts: readonly Uint8Array[]): number {
    const start = end
    const length = parts.reduce((sum, part) => sum + part.byteLength, 0)
    if (length > 0 && writevSync(to, parts, start) !== length) throw new Error('The disk is full')
    end += length
    return start
  }

  function flush(of: keyof typeof waiting): void {
    const { list } = waiting[of]
    attempt((to) => {
      let offset = append(
        to,
        list.map(({ bytes }) => bytes ?? new Uint8Array()),
      )
      for (const written of list) {
        written.offset = offset
        written.bytes = undefined
        offset += written.length
      }
    })
    waiting[of] = { list: [], size: 0 }
  }

  function take(of: keyof typeof waiting, bytes: Uint8Array): Written {
    const written = { bytes, offset: 0, length: bytes.byteLength, check: crc32(bytes) }
    waiting[of].list.push(written)
    waiting[of].size += written.length
    size += written.length
    if (waiting[of].size > TOGETHER) flush(of)
    return written
  }

  return {
    keys: () => keys,
    size: () => size,
    failure: () => failure,
    add(key, record, age) {
      const body = take('bodies', record.body)
      entries.push({ key, face: take('faces', record.face), body, age })
      keys.add(key)
      return body
    },
    read(body) {
      if (body.bytes || file === undefined) return body.bytes
      const bytes = readBytes(file, body.offset, body.length)
      return bytes && isSound(bytes, body) ? bytes : undefined
    },
    finish(path) {
      flush('bodies')
      flush('faces')
      isNamed = attempt((to) => {
        const index = writeIndex(entries)
        const offset = append(to, [index])
        append(to, [writeFooter({ offset, length: index.length, check: crc32(index) })])
        renameSync(temporary, path)
      })
      return isNamed
    },
    close() {
      if (file === undefined) return
      closeSync(file)
      if (!isNamed) removeFile(temporary)
    },
  }
}
