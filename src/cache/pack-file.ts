import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { FOOTER_LENGTH, readFooter, readIndex, type Extent, type PackEntry } from './pack-index.ts'

/** A file of records, which is never changed once it has its name. */
export interface PackFile {
  readonly path: string
  readonly size: number
  readonly entries: readonly PackEntry[]
  /** The bytes from a place on; undefined where they cannot be had. */
  readonly read: (offset: number, length: number) => Buffer<ArrayBuffer> | undefined
  readonly close: () => void
}

/** Opens a pack file and reads its index; undefined where there is none, or where it is not whole. */
export function openPackFile(path: string): PackFile | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  const opened = readOpened(file, path)
  if (!opened) closeSync(file)
  return opened
}

/** Reads bytes of an open file; undefined where it does not have them. */
export function readBytes(file: number, offset: number, length: number): Buffer<ArrayBuffer> | undefined {
  try {
    const bytes = Buffer.from(new ArrayBuffer(length))
    let read = 0
    while (read < length) {
      const more = readSync(file, bytes, read, length - read, offset + read)
      if (more === 0) return undefined
      read += more
    }
    return bytes
  } catch {
    return undefined
  }
}

/** True where bytes are as they were written. */
export function isSound(bytes: Uint8Array, { check }: Extent): boolean {
  return crc32(bytes) === check
}

/** The bytes of a pack file at a place; undefined where they are not as they were written. */
export function soundBytes({ read }: PackFile, extent: Extent): Buffer<ArrayBuffer> | undefined {
  const bytes = read(extent.offset, extent.length)
  return bytes && isSound(bytes, extent) ? bytes : undefined
}

function readOpened(file: number, path: string): PackFile | undefined {
  const { size } = fstatSync(file)
  const end = size < FOOTER_LENGTH ? undefined : readBytes(file, size - FOOTER_LENGTH, FOOTER_LENGTH)
  const footer = end && readFooter(end, size)
  const bytes = footer && readBytes(file, footer.offset, footer.length)
  if (!footer || !bytes || !isSound(bytes, footer)) return undefined
  return {
    path,
    size,
    entries: readIndex(bytes),
    read: (offset, length) => readBytes(file, offset, length),
    close: () => {
      closeSync(file)
    },
  }
}
