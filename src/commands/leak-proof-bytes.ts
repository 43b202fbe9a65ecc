import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { OutputFile } from '../model/output.ts'

/** A piece of a file as text, or word that the file unpacks to more than can be looked through. */
export type SearchedPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too large' }

/** As much of a large file as is in memory at a time, and what two pieces share, so that nothing is cut in two. */
const [PIECE, SHARED] = [8_000_000, 64_000]

/** A file that unpacks to more than this is not looked through. */
const MOST_UNPACKED = 512_000_000

/** Packed files within packed files are opened as deep as this. */
const MOST_LAYERS = 3

/** The texts of a file of the site, unpacked where it is packed, whatever it is. A large one comes in pieces. */
export function* textsOf(file: OutputFile): Generator<SearchedPart> {
  if ('copyOf' in file) yield* textsOfCopy(file.copyOf, file.path)
  else if (typeof file.content === 'string') yield { kind: 'text', text: file.content }
  else yield* textsOfBytes(file.content, file.path)
}

function* textsOfCopy(source: string, path: string): Generator<SearchedPart> {
  const file = openSync(source, 'r')
  try {
    const { size } = fstatSync(file)
    const isPacked = unpackerOf(read(file, 0, 4), path) !== undefined
    if (isPacked) yield* textsOfBytes(read(file, 0, size), path)
    else
      for (let from = 0; from === 0 || from + SHARED < size; from += PIECE - SHARED)
        yield* textsOfPiece(read(file, from, Math.min(PIECE, size - from)))
  } finally {
    closeSync(file)
  }
}

function read(file: number, from: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, from))
}

function* textsOfBytes(bytes: Uint8Array, path: string, layer = 0): Generator<SearchedPart> {
  yield* textsOfPiece(bytes)
  const unpack = layer < MOST_LAYERS ? unpackerOf(bytes, layer === 0 ? path : '') : undefined
  if (!unpack) return
  const unpacked = tryUnpack(unpack, bytes)
  if (unpacked === 'too large') yield { kind: 'too large' }
  else if (unpacked) yield* textsOfBytes(unpacked, '', layer + 1)
}

/** A text that is not UTF-8 is read in the other encodings that it is likely to have. */
function* textsOfPiece(bytes: Uint8Array): Generator<SearchedPart> {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) {
    yield { kind: 'text', text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) }
    return
  }
  const text = new TextDecoder().decode(bytes)
  yield { kind: 'text', text }
  if (text.includes('\uFFFD')) yield { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) }
}

type Unpack = typeof gunzipSync

/** How a file is unpacked: by its first bytes (RFC 1952, 2.3.1; RFC 1950, 2.2), or where these say nothing by its ending. */
function unpackerOf([first = 0, second = 0]: Uint8Array, path: string): Unpack | undefined {
  if (first === 0x1f && second === 0x8b) return gunzipSync
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) return inflateSync
  if (/\.br$/i.test(path)) return brotliDecompressSync
  return /\.(?:deflate|zz)$/i.test(path) ? inflateRawSync : undefined
}

function tryUnpack(unpack: Unpack, bytes: Uint8Array): Uint8Array | 'too large' | undefined {
  try {
    return unpack(bytes, { maxOutputLength: MOST_UNPACKED })
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined
  }
}
