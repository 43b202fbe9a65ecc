import { readBody, type PageBody } from './page-record.ts'

/** How many bodies are held: a page's is asked for several times while the page is written. */
const HELD = 8

/** Bodies that were read last. */
export interface BodyShelf {
  /** The body that an object stands for; `read` gives its bytes, where it is not on the shelf. */
  readonly bodyOf: (of: object, read: () => Uint8Array) => PageBody
}

/** Gives an empty shelf. */
export function createBodyShelf(): BodyShelf {
  const held = new Map<object, PageBody>()
  return {
    bodyOf(of, read) {
      const known = held.get(of)
      if (known) return known
      const body = readBody(read())
      held.set(of, body)
      for (const oldest of held.keys()) {
        if (held.size <= HELD) break
        held.delete(oldest)
      }
      return body
    },
  }
}
