/** Gives a string of a pool by its place in bytes. */
export type ReadString = (start: number, length: number) => string

/** Decodes a pool of UTF-8 once, all of it, and gives strings of it by where they stand in bytes. */
export function stringPool(bytes: Uint8Array): ReadString {
  const text = DECODER.decode(bytes)
  if (text.length === bytes.length) return (start, length) => text.slice(start, start + length)
  const indexes = indexesOf(bytes)
  return (start, length) => text.slice(indexes[start], indexes[start + length])
}

/** A byte order mark is a character like others here. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })

/** Where each byte's character stands in the text, in UTF-16 units; right for the first byte of a character, and for the end. */
function indexesOf(bytes: Uint8Array): Uint32Array {
  const indexes = new Uint32Array(bytes.length + 1)
  let index = 0
  let at = 0
  for (const byte of bytes) {
    indexes[at] = index
    at += 1
    // Neither bytes within a character nor, twice, those of the four that make two units.
    if (byte < 0x80 || byte >= 0xc0) index += byte < 0xf0 ? 1 : 2
  }
  indexes[at] = index
  return indexes
}
