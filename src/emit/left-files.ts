import type { Manifest } from './manifest.ts'
import type { StagedSite } from './stage.ts'

/** A file that was to be left as it is does not stand there as it was. */
export class NotLeftError extends Error {
  override readonly name = 'NotLeftError'
}

/**
 * A site with files that are left as they stand in the output folder, unread. Throws a NotLeftError where `before`, what the last finished run wrote,
 * does not have them: then another build came in between.
 */
export function withLeft(site: StagedSite, left: Manifest, before: Manifest): StagedSite {
  if (left.length === 0) return site
  const hashes = new Map(before.map(({ path, hash }) => [path, hash]))
  const gone = left.find(({ path, hash }) => hashes.get(path) !== hash)
  if (site.isWhole || gone) throw new NotLeftError(`${gone?.path ?? 'The output folder'} is not as it was`)
  return { ...site, files: [...site.files, ...left].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}
