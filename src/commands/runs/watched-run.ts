import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Discovery } from '../../discover/discover.ts'
import type { Foundation } from '../load-foundation.ts'
import type { Page, SourceFile } from '../../model/page.ts'
import type { Site } from '../../model/site.ts'
import type { KnownPages } from '../cached-pages.ts'
import { editedPages, pageKeysOf, type PageKeys } from './edited-pages.ts'
import { lastRun, type LastRun } from './last-run.ts'
import type { StandingSite } from './left-files.ts'
import { sameData } from '../../model/same-data.ts'
import { isFileMark, isSettled, sizeOf } from './mark.ts'
import { projectScope } from './project-scope.ts'
import { runKey, type Asked } from './run-key.ts'
import { dropRun, writeRun, type Place, type RecordedSite } from './run-record.ts'
import { hashOf, placeOf } from './still-holds.ts'
import { survey, type Scope, type Survey } from './survey.ts'
import { createSurveyor, type Surveyor } from './surveyor.ts'
import type { WrittenSite } from './written-site.ts'

/** A run that is to be recorded, and is looked at as it goes. */
export interface WatchedRun {
  /** The project is known, and nothing of it is read but what that took. */
  readonly onFoundation: (foundation: Foundation, cache: string | undefined) => void
  readonly onDiscovery: (discovery: Discovery) => void
  /** The pages are about to be compiled; gives what is to be told of them once they are. */
  readonly onSources: (sources: readonly SourceFile[], known: KnownPages) => ((pages: readonly Page[]) => void) | undefined
  /**
   * What stands in the output folder as the run would make it: known once pages are joined, where nothing was changed since the last run but pages that show
   * all others what they showed before.
   */
  readonly standingSite: (site: Site) => StandingSite | undefined
  /**
   * Records what the run came to, with the site that it wrote if it did; false where that is not sure to be right, since something that it hangs on was
   * changed meanwhile, and it is not recorded.
   */
  readonly keep: (result: unknown, findings: readonly unknown[], site?: MadeSite) => boolean
}

/** A site that a run wrote. */
export interface MadeSite extends Pick<RecordedSite, 'lists' | 'linking'> {
  /** Looks at it, knowing what was seen before; undefined where it is not there any more, and then nothing is recorded. */
  readonly look: (seen: Surveyor) => WrittenSite | undefined
}

/** So many bytes are read again at most for their hashes; of further files the marks alone count. */
const HASHED_AT_MOST = 64_000_000

/**
 * Begins to watch a run. `more`: further paths that it hangs on, beside the project's. `surveyor`: by whom the last run was looked at, if it was. Throws what
 * `runKey` throws.
 */
export function watchRun(command: string, asked: Asked, more: Scope = NOTHING, surveyor: Surveyor = createSurveyor()): WatchedRun {
  const key = runKey(command, asked)
  let hashes = new Map<string, string>()
  const began = Date.now()
  let root = ''
  let cache: string | undefined
  let seen: Seen | undefined
  let pageKeys: PageKeys = {}
  let last: LastRun | undefined
  let standing: StandingSite | undefined
  let generated: readonly string[] = []

  return {
    onFoundation(foundation, folder) {
      cache = folder
      root = foundation.project.root
      const own = cache === undefined ? undefined : projectScope(foundation.project, foundation)
      if (own) seen = look({ folders: [...own.folders, ...more.folders], paths: [...own.paths, ...more.paths] }, surveyor)
      // These were read before: one that is as young as the run may be another by now.
      if (![...filesOf(foundation), ...more.paths].every((path) => isSettled(seen?.marks.get(path) ?? '', began))) seen = undefined
      if (cache !== undefined && seen) last = lastRun(cache, key, surveyor)
      if (last) hashes = new Map(last.hashes)
    },
    onDiscovery({ sources, includes }) {
      if (!seen) return
      for (const { file, bytes } of [...sources, ...includes]) {
        const path = join(root, file)
        if (!hashes.has(path)) hashes.set(path, hashOf(bytes))
      }
    },
    onSources(sources, known) {
      if (!seen) return undefined
      pageKeys = pageKeysOf(root, sources, known)
      if (!last) return undefined
      const { changed, files, site, findings } = last
      const haveSameFaces = editedPages(site.pageKeys, pageKeys, changed, known)
      return (pages) => {
        if (haveSameFaces?.(pages) === true) standing = { ...site, files, edited: new Set(changed), findings }
      }
    },
    standingSite(site) {
      generated = [...site.generated].sort()
      // How much text a section has says whether there is a page with the whole of it.
      return standing && sameData(standing.generated, generated) ? standing : undefined
    },
    keep(result, findings, { look: lookAtSite, lists, linking } = NO_SITE) {
      if (cache === undefined) return true
      const moment = Date.now()
      const places = seen && placesSince(seen, hashes)
      const written = places && lookAtSite(surveyor)
      if (seen && places && written) {
        const scope = { folders: [...seen.scope.folders, ...written.scope.folders], paths: [...seen.scope.paths, ...written.scope.paths] }
        const site = written.manifest === '' ? {} : { site: { manifest: written.manifest, pageKeys, generated, lists, linking } }
        const record = { moment, scope, places: [...places, ...written.places], result, ...site, findings: () => JSON.stringify(findings) }
        writeRun(cache, key, record)
        return true
      }
      dropRun(cache, key)
      return false
    },
  }
}

const NOTHING: Scope = { folders: [], paths: [] }
const NO_SITE: MadeSite = { look: () => ({ manifest: '', scope: NOTHING, places: [] }), lists: [], linking: [] }

/** What was there before it was read. */
interface Seen {
  readonly scope: Scope
  readonly marks: Survey
  /** The hashes of files that were changed so shortly before that their marks could not tell of another change. */
  readonly fresh: ReadonlyMap<string, string | undefined>
}

function look(scope: Scope, surveyor: Surveyor): Seen {
  const marks = surveyor.look(scope)
  const fresh = [...marks].flatMap(([path, mark]) => (isSettled(mark, surveyor.began) ? [] : [[path, hashAt(path)] as const]))
  return { scope, marks, fresh: new Map(fresh) }
}

/** What is there still, each file with its hash; undefined where anything was changed since it was seen. `read`: hashes of files that were read since. */
function placesSince({ scope, marks, fresh }: Seen, read: ReadonlyMap<string, string>): readonly Place[] | undefined {
  const now = survey(scope)
  if (!areSame(marks, now)) return undefined
  for (const [path, hash] of fresh) {
    if (hash === undefined || hashAt(path) !== hash || (read.get(path) ?? hash) !== hash) return undefined
  }
  return withHashes(now, read)
}

function filesOf({ inputs }: Foundation): readonly string[] {
  return [...inputs.config, ...inputs.layouts, ...inputs.components]
}

function areSame(before: Survey, after: Survey): boolean {
  if (before.size !== after.size) return false
  for (const [path, mark] of after) if (before.get(path) !== mark) return false
  return true
}

function withHashes(marks: Survey, known: ReadonlyMap<string, string>): readonly Place[] {
  let left = HASHED_AT_MOST
  return [...marks].map(([path, mark]) => {
    const hash = known.get(path)
    if (hash !== undefined || !isFileMark(mark)) return placeOf(path, mark, hash)
    left -= sizeOf(mark) ?? 0
    return placeOf(path, mark, left < 0 ? undefined : hashAt(path))
  })
}

function hashAt(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return undefined
  }
}
