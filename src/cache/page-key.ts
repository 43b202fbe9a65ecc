import { createHash } from 'node:crypto'
import type { SourceFile } from '../model/page.ts'

/** What a page's key is made of, beside its own source. */
export interface KeyContext {
  /** All that pages are compiled by: the tool, its configuration, how its components are written. */
  readonly base: string
  /** The hash of the files that pages can take in. */
  readonly includes: string
}

/** Gives what is the same for all pages of a run. `parts` are texts that differ wherever pages may be compiled to something else. */
export function keyContext(parts: readonly string[], includes: readonly SourceFile[]): KeyContext {
  const base = createHash('sha256')
  for (const part of parts) base.update(`${String(part.length)} ${part}\n`)
  const taken = createHash('sha256')
  for (const { path, file, bytes } of includes) taken.update(`${String(bytes.length)} ${JSON.stringify([path, file])}\n`).update(bytes)
  return { base: base.digest('base64url'), includes: taken.digest('base64url') }
}

/** The key of a page: the same where it would be compiled to the same. `takesIn`: whether it may take in other files. */
export function pageKey({ base, includes }: KeyContext, { path, file, bytes }: SourceFile, takesIn: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([base, takesIn ? includes : '', path, file]))
    .update(bytes)
    .digest()
    .toString('latin1', 0, 16)
}
