/** Gives a text that is equal to the one it takes, always the same for equal ones. */
export type KeepString = (text: string) => string

/**
 * Gives a pool of texts. A piece that was cut from a document holds that document in memory for as long as it lives; what the pool gives
 * is a copy that stands alone.
 */
export function stringPool(): KeepString {
  const pool = new Map<string, string>()
  return (text) => {
    const known = pool.get(text)
    if (known !== undefined) return known
    const copy = Buffer.from(text).toString()
    pool.set(copy, copy)
    return copy
  }
}
