import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Linking } from '../../render/view/linked-from.ts'
import type { PageKeys } from './edited-pages.ts'
import type { Mark } from './mark.ts'
import type { Scope } from './survey.ts'

/** What a run came to, and all that this hangs on. */
export interface RunRecord<Result> {
  /** When it was looked at what was there, in milliseconds. */
  readonly moment: number
  readonly scope: Scope
  /** What was there: a path, its mark, and where it is a file that was read, the SHA-256 of its bytes. */
  readonly places: readonly Place[]
  readonly result: Result
  /** The site that the run wrote. Absent where it wrote none. */
  readonly site?: RecordedSite
  /** What the run found, in a text of its own, which is read where somebody wants to know. */
  readonly findings: FindingsText
}

/** What is recorded of a site. */
export interface RecordedSite {
  /** Where its files are recorded. */
  readonly manifest: string
  /** Under which keys its pages were kept. */
  readonly pageKeys: PageKeys
  /** The addresses at which the tool itself put something. */
  readonly generated: readonly string[]
  /** The paths of the files that hold no texts of pages, beside assets. */
  readonly lists: readonly string[]
  /** Which pages link to which. */
  readonly linking: Linking
}

/** Findings as JSON. */
export type FindingsText = () => string

export type Place = readonly [path: string, mark: Mark, hash?: string]

/** Raised whenever a record is to be read otherwise. */
const VERSION = '2'

/** So many are kept: a working copy's site, its public one, its check, and what a branch or two differ by. */
const KEPT = 12

const HASH_LENGTH = 64

/** In JSON, line breaks are written as letters. */
const LINE_BREAK = 0x0a

/** The folder of the records in a cache folder. */
function folderIn(cache: string): string {
  return join(cache, 'runs')
}

/** The record of the last run with a key; undefined where there is none, or not as it was written. */
export function readRun<Result>(cache: string, key: string): RunRecord<Result> | undefined {
  try {
    const bytes = readFileSync(join(folderIn(cache), key))
    const body = bytes.subarray(HASH_LENGTH)
    if (bytes.toString('latin1', 0, HASH_LENGTH) !== checksum(key, [body])) return undefined
    const end = body.indexOf(LINE_BREAK)
    const read = JSON.parse(body.toString('utf8', 0, end)) as Omit<RunRecord<Result>, 'findings'>
    return { ...read, findings: () => body.toString('utf8', end + 1) }
  } catch {
    return undefined
  }
}

/** Keeps a record in one step, and of others only the last few. A cache that cannot be written is none: nobody is told. */
export function writeRun(cache: string, key: string, { findings, ...record }: RunRecord<unknown>): void {
  const folder = folderIn(cache)
  const draft = join(folder, `${key}.${randomUUID()}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    // In parts: of a large site, all of them in one text would need more memory than the site was made with.
    const parts = [Buffer.from(JSON.stringify(record)), Buffer.of(LINE_BREAK), Buffer.from(findings())]
    writeFileSync(draft, checksum(key, parts), 'latin1')
    for (const part of parts) appendFileSync(draft, part)
    renameSync(draft, join(folder, key))
    dropOthers(folder)
  } catch {
    rmSync(draft, { force: true })
  }
}

/** Drops the record of a key: what it says is not so any more. */
export function dropRun(cache: string, key: string): void {
  try {
    rmSync(join(folderIn(cache), key), { force: true })
  } catch {
    // It stays, and is found not to hold each time.
  }
}

/** A record that lies under another's name is none. */
function checksum(key: string, body: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${VERSION} ${key}\n`)
  for (const part of body) hash.update(part)
  return hash.digest('hex')
}

function dropOthers(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= KEPT) return
  const byAge = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.at - a.at)
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { force: true })
}
