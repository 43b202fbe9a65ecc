import { createHash } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { OutputFile } from '../model/output.ts'

/*
 * This folder uses Node's synchronous calls: for files as small as pages they take a quarter of the time of the asynchronous ones, and
 * there is nothing to do in the meantime.
 */

/** How a file's content is told from another: its size in bytes, and its SHA-256 in hexadecimal. */
export interface Fingerprint {
  readonly size: number
  readonly hash: string
}

const CHUNK_SIZE = 1024 * 1024

/**
 * The bytes of an output in pieces, so that a large film is never in memory as a whole. They can be gone through more than once; a piece is
 * good until the next is asked for.
 */
export function chunksOf(file: OutputFile): Iterable<Uint8Array> {
  if ('copyOf' in file) return { [Symbol.iterator]: () => readChunks(file.copyOf) }
  return [typeof file.content === 'string' ? Buffer.from(file.content) : file.content]
}

function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    // Room for a byte more than there is, so that the first read of a small file already takes all of it.
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_SIZE, fstatSync(file).size + 1))
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) yield buffer.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** The fingerprint of bytes that come in pieces. */
export function fingerprintOf(chunks: Iterable<Uint8Array>): Fingerprint {
  const hash = createHash('sha256')
  let size = 0
  for (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, hash: hash.digest('hex') }
}

/** True where the path is a file, not a link to one, whose content has the fingerprint. */
export function hasFingerprint(path: string, fingerprint: Fingerprint): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === fingerprint.size && fingerprintOf(readChunks(path)).hash === fingerprint.hash
}

/** Writes bytes that come in pieces to a new file. */
export function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx')
  try {
    for (const chunk of chunks) for (let written = 0; written < chunk.length;) written += writeSync(file, chunk, written)
  } finally {
    closeSync(file)
  }
}
