import { createHash } from 'node:crypto'

/** What was answered last at the addresses that somebody asked for. */
export interface ShownPages {
  readonly note: (address: string, content: string | Uint8Array) => void
  /** The addresses, the latest first. */
  readonly addresses: () => readonly string[]
  /** True where something else was answered there; from now on this is what was. */
  readonly differs: (address: string, content: string | Uint8Array) => boolean
}

/** As many as anybody has open. */
const MOST = 100

/** Begins without any. */
export function shownPages(): ShownPages {
  const hashes = new Map<string, string>()
  return {
    note(address, content) {
      hashes.delete(address)
      hashes.set(address, hashOf(content))
      const [oldest] = hashes.keys()
      if (hashes.size > MOST && oldest !== undefined) hashes.delete(oldest)
    },
    addresses: () => [...hashes.keys()].reverse(),
    differs(address, content) {
      const hash = hashOf(content)
      const before = hashes.get(address)
      if (before === undefined || before === hash) return false
      hashes.set(address, hash)
      return true
    },
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64')
}
