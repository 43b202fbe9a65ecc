import { readFileSync } from 'node:fs'
import type { Manifest } from '../../emit/manifest.ts'
import { isSettled } from './mark.ts'
import { readRun, type FindingsText, type RecordedSite } from './run-record.ts'
import { standingOf } from './still-holds.ts'
import type { Surveyor } from './surveyor.ts'

/** The last run of its kind, where little was changed since. */
export interface LastRun {
  /** At which paths something else is than there was. The site that it wrote is not among them. */
  readonly changed: readonly string[]
  /** The site that it wrote, and its files. */
  readonly site: RecordedSite
  readonly files: Manifest
  readonly findings: FindingsText
  /** The hashes of files that are surely as they were. */
  readonly hashes: ReadonlyMap<string, string>
}

/** The last run with a key that wrote a site. */
export function lastRun(cache: string, key: string, { look }: Surveyor): LastRun | undefined {
  try {
    const record = readRun(cache, key)
    if (!record?.site) return undefined
    const seen = look(record.scope)
    const { changed } = standingOf(record, seen)
    if (!changed) return undefined
    const { files } = JSON.parse(readFileSync(record.site.manifest, 'utf8')) as { readonly files: Manifest }
    const same = record.places.flatMap(([path, mark, hash]) =>
      hash !== undefined && seen.get(path) === mark && isSettled(mark, record.moment) ? [[path, hash] as const] : [],
    )
    return { changed, site: record.site, files, findings: record.findings, hashes: new Map(same) }
  } catch {
    return undefined
  }
}
