import { readFileSync } from 'node:fs'
import type { Manifest } from '../../emit/manifest.ts'
import type { PageKeys } from './edited-pages.ts'
import { readRun } from './run-record.ts'
import { standingOf } from './still-holds.ts'
import { survey, type Scope, type Survey } from './survey.ts'

/** The last run of its kind, where little was changed since. */
export interface LastRun {
  /** At which paths something else is than there was. The site that it wrote is not among them. */
  readonly changed: readonly string[]
  readonly pageKeys: PageKeys
  /** The files of the site that it wrote. */
  readonly files: Manifest
}

/** The last run with a key that wrote a site. `seen`: what was just seen of `scope`, which is all that the record is about but that site. */
export function lastRun(cache: string, key: string, scope: Scope, seen: Survey): LastRun | undefined {
  try {
    const record = readRun(cache, key)
    if (!record?.site) return undefined
    const { changed } = standingOf(record, new Map([...seen, ...survey(without(record.scope, scope))]))
    if (!changed) return undefined
    const { files } = JSON.parse(readFileSync(record.site.manifest, 'utf8')) as { readonly files: Manifest }
    return { changed, pageKeys: record.site.pageKeys, files }
  } catch {
    return undefined
  }
}

function without({ folders, paths }: Scope, known: Scope): Scope {
  const [knownFolders, knownPaths] = [new Set(known.folders.map(({ path }) => path)), new Set(known.paths)]
  return { folders: folders.filter(({ path }) => !knownFolders.has(path)), paths: paths.filter((path) => !knownPaths.has(path)) }
}
