/** Gives a string of a pool by its place in bytes. */
export type ReadString = (start: number, length: number) => string

/** A byte order mark is a character like others here. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })

/** Decodes a pool of UTF-8 once, all of it, and gives strings of it by where they stand in bytes. */
export function stringPool(bytes: Uint8Array): ReadString {
  const text = DECODER.decode(bytes)
  if (text.length === bytes.length) return (start, length) => text.slice(start, start + length)
  const indexOf = indexFinder(bytes, bytes.length - text.length)
  return (start, length) => {
    if (length === 0) return ''
    const from = indexOf(start)
    return text.slice(from, indexOf(start + length))
  }
}

/**
 * Gives a function from places in bytes to places in UTF-16 units. It knows the characters of more bytes than one, of which there are `most` at most,
 * and looks for a place from where the last one was, since strings are mostly read in their order.
 */
function indexFinder(bytes: Uint8Array, most: number): (offset: number) => number {
  const starts = new Uint32Array(most)
  const drifts = new Uint32Array(most)
  let count = 0
  let drift = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0xc0) continue
    drift += byte < 0xe0 ? 1 : 2
    starts[count] = at
    drifts[count] = drift
    count += 1
  }
  let near = 0
  return (offset) => {
    if ((near < count && (starts[near] ?? 0) < offset) || (near > 0 && (starts[near - 1] ?? 0) >= offset)) near = countBefore(offset)
    return near === 0 ? offset : offset - (drifts[near - 1] ?? 0)
  }

  /** How many such characters begin before a place. */
  function countBefore(offset: number): number {
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
