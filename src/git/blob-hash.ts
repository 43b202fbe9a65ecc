import { createHash } from 'node:crypto'

/** The hash that git stores bytes under, in the kind of hash that `like` is: SHA-1 or SHA-256 (gitformat-pack(5), object names). */
export function blobHash(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')
}
