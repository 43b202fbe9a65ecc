import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Discovery } from '../../discover/discover.ts'
import type { Foundation } from '../load-foundation.ts'
import type { Page, SourceFile } from '../../model/page.ts'
import type { KnownPages } from '../cached-pages.ts'
import { editedPages, pageKeysOf, type PageKeys } from './edited-pages.ts'
import { lastRun, type LastRun } from './last-run.ts'
import type { StandingSite } from './left-files.ts'
import { isFileMark, isSettled, sizeOf } from './mark.ts'
import { projectScope } from './project-scope.ts'
import { runKey, type Asked } from './run-key.ts'
import { dropRun, writeRun, type Place } from './run-record.ts'
import { hashOf, placeOf } from './still-holds.ts'
import { survey, type Scope, type Survey } from './survey.ts'
import type { WrittenSite } from './written-site.ts'

/** A run that is to be recorded, and is looked at as it goes. */
export interface WatchedRun {
  /** The project is known, and nothing of it is read but what that took. */
  readonly onFoundation: (foundation: Foundation, cache: string | undefined) => void
  readonly onDiscovery: (discovery: Discovery) => void
  /** The pages are about to be compiled; gives what is to be told of them once they are. */
  readonly onSources: (sources: readonly SourceFile[], known: KnownPages) => ((pages: readonly Page[]) => void) | undefined
  /**
   * What stands in the output folder as the run would make it: known once pages are compiled, where nothing was changed since the last run but pages that show
   * all others what they showed before.
   */
  readonly standingSite: () => StandingSite | undefined
  /**
   * Records what the run came to, where nothing that it hangs on was changed meanwhile. `look`: looks at the site that it wrote; undefined where that is
   * not there any more, and then nothing is recorded.
   */
  readonly keep: (result: unknown, findings: readonly unknown[], look?: () => WrittenSite | undefined) => void
}

/** So many bytes are read again at most for their hashes; of further files the marks alone count. */
const HASHED_AT_MOST = 64_000_000

/** Begins to watch a run. `more`: further paths that it hangs on, beside the project's. Throws what `runKey` throws. */
export function watchRun(command: string, asked: Asked, more: Scope = NOTHING): WatchedRun {
  const key = runKey(command, asked)
  const hashes = new Map<string, string>()
  const began = Date.now()
  let root = ''
  let cache: string | undefined
  let seen: Seen | undefined
  let pageKeys: PageKeys = {}
  let last: LastRun | undefined
  let standing: StandingSite | undefined

  return {
    onFoundation(foundation, folder) {
      cache = folder
      root = foundation.project.root
      const own = cache === undefined ? undefined : projectScope(foundation.project, foundation)
      if (own) seen = look({ folders: [...own.folders, ...more.folders], paths: [...own.paths, ...more.paths] })
      // These were read before: one that is as young as the run may be another by now.
      if (![...filesOf(foundation), ...more.paths].every((path) => isSettled(seen?.marks.get(path) ?? '', began))) seen = undefined
      if (cache !== undefined && seen) last = lastRun(cache, key, seen.scope, seen.marks)
    },
    onDiscovery({ sources, includes }) {
      if (seen) for (const { file, bytes } of [...sources, ...includes]) hashes.set(join(root, file), hashOf(bytes))
    },
    onSources(sources, known) {
      if (!seen) return undefined
      pageKeys = pageKeysOf(root, sources, known)
      if (!last) return undefined
      const { changed, files } = last
      const haveSameFaces = editedPages(last.pageKeys, pageKeys, changed, known)
      return (pages) => {
        if (haveSameFaces?.(pages) === true) standing = { files, edited: new Set(changed) }
      }
    },
    standingSite: () => standing,
    keep(result, findings, lookAtSite = () => NOTHING_WRITTEN) {
      if (cache === undefined) return
      const moment = Date.now()
      const places = seen && placesSince(seen, hashes)
      const written = places && lookAtSite()
      if (seen && places && written) {
        const scope = { folders: [...seen.scope.folders, ...written.scope.folders], paths: [...seen.scope.paths, ...written.scope.paths] }
        const site = written.manifest === '' ? {} : { site: { manifest: written.manifest, pageKeys } }
        const record = { moment, scope, places: [...places, ...written.places], result, ...site, findings: () => JSON.stringify(findings) }
        writeRun(cache, key, record)
      } else dropRun(cache, key)
    },
  }
}

const NOTHING: Scope = { folders: [], paths: [] }
const NOTHING_WRITTEN: WrittenSite = { manifest: '', scope: NOTHING, places: [] }

/** What was there before it was read. */
interface Seen {
  readonly scope: Scope
  readonly marks: Survey
  /** The hashes of files that were changed so shortly before that their marks could not tell of another change. */
  readonly fresh: ReadonlyMap<string, string | undefined>
}

function look(scope: Scope): Seen {
  const moment = Date.now()
  const marks = survey(scope)
  const fresh = [...marks].flatMap(([path, mark]) => (isSettled(mark, moment) ? [] : [[path, hashAt(path)] as const]))
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
