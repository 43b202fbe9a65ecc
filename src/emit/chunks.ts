import { createHash, hash } from 'node:crypto'
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

const encoder = new TextEncoder()

/**
 * Gives a function for the bytes of outputs in pieces, so that a large film is never in memory as a whole. They can be gone through more than
 * once; a piece is good until the next is asked for, and until the next output is. All outputs share one room: to make and to drop a buffer for
 * each takes longer than to fill it.
 */
export function createChunker(): (file: OutputFile) => Iterable<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(CHUNK_SIZE)
  return (file) => {
    if ('copyOf' in file) return wholeFile(file.copyOf, room) ?? { [Symbol.iterator]: () => readChunks(file.copyOf) }
    if (typeof file.content !== 'string') return [file.content]
    const { read, written } = encoder.encodeInto(file.content, room)
    return [read === file.content.length ? room.subarray(0, written) : Buffer.from(file.content)]
  }
}

/** All of a file as one piece, in a room that is larger than it; undefined for one that is not. */
function wholeFile(path: string, room: Buffer): Iterable<Uint8Array> | undefined {
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).size >= room.length) return undefined
    let length = 0
    for (let more = readSync(file, room); more > 0; more = readSync(file, room, length, room.length - length, null)) length += more
    return length < room.length ? [room.subarray(0, length)] : undefined
  } finally {
    closeSync(file)
  }
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
  const [only, ...others] = Array.isArray(chunks) ? (chunks as readonly Uint8Array[]) : []
  if (only && others.length === 0) return { size: only.length, hash: hash('sha256', only) }
  const hasher = createHash('sha256')
  let size = 0
  for (const chunk of chunks) {
    hasher.update(chunk)
    size += chunk.length
  }
  return { size, hash: hasher.digest('hex') }
}

/** True where the path is a file, not a link to one, whose content has the fingerprint. */
export function hasFingerprint(path: string, fingerprint: Fingerprint): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size === fingerprint.size && fingerprintOf(readChunks(path)).hash === fingerprint.hash
}

/** Writes bytes that come in pieces to a file. */
export function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const chunk of chunks) for (let written = 0; written < chunk.length;) written += writeSync(file, chunk, written)
  } finally {
    closeSync(file)
  }
}
