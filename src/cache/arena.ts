import type { Allocate } from './sections.ts'

/** Bytes of a piece of memory that many records share: a few large pieces are had much sooner than many small ones. */
const PIECE = 1 << 20

/** Gives a function that gives memory, a part of a large piece each time. */
export function createArena(): Allocate {
  let piece = new ArrayBuffer(0)
  let used = 0
  return (length) => {
    if (used + length > piece.byteLength) {
      piece = new ArrayBuffer(Math.max(PIECE, length))
      used = 0
    }
    const bytes = Buffer.from(piece, used, length)
    // Lengths are multiples of four, so that the next begins at one.
    used += length
    return bytes
  }
}
