import { createHash } from 'node:crypto'

const FIRST_WAIT = 500

/**
 * Milliseconds to wait before an address is asked again, after so many tries: twice as long each time, give or take a quarter. What it
 * deviates by is taken from the address, so that many do not come back at once, and each run does the same.
 */
export function backoff(url: URL, tries: number): number {
  const share =
    createHash('sha256')
      .update(`${url.href} ${String(tries)}`)
      .digest()
      .readUInt16BE() / 0xffff
  return FIRST_WAIT * 2 ** (tries - 1) * (0.75 + share / 2)
}
