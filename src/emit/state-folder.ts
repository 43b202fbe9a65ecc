import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../model/errors.ts'

/** The folder beside an output folder that remembers what was written there; all paths absolute. */
export interface StateFolder {
  readonly out: string
  readonly folder: string
  /** What the last finished run wrote. */
  readonly manifest: string
  /** What a run is about to do; it exists only while files are put in place. */
  readonly journal: string
  /** New and changed files, until they are put in place. */
  readonly stage: string
  readonly lock: string
}

/** Takes the output folder `/x/dist`; gives where its state is kept, `/x/.dist.handbook`. Touches no disk. */
export function stateFolderOf(out: string): StateFolder {
  const absolute = resolve(out)
  const folder = join(dirname(absolute), `.${basename(absolute)}.handbook`)
  return {
    out: absolute,
    folder,
    manifest: join(folder, 'manifest.json'),
    journal: join(folder, 'journal.json'),
    stage: join(folder, 'stage'),
    lock: join(folder, 'lock'),
  }
}

/** Makes the state folder where it is missing. Throws UsageError where something else has its name. */
export function makeStateFolder(state: StateFolder): void {
  const there = lstatSync(state.folder, { throwIfNoEntry: false })
  if (there?.isDirectory()) return
  if (there) throw new UsageError(`${state.folder} must be a folder: it records what was written to ${state.out}. Move it away.`)
  mkdirSync(state.folder, { recursive: true })
  // The state is of this machine alone: no version control should offer to take it.
  writeFileSync(join(state.folder, '.gitignore'), '*\n')
}
