import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { createChunker, fingerprintOf, hasFingerprint, writeChunks, type Fingerprint } from './chunks.ts'
import { stagedFile } from './journal.ts'
import type { Manifest } from './manifest.ts'
import { outputFoldersOf } from './output-folders.ts'
import type { StateFolder } from './state-folder.ts'

/** What came of the files of a site, in the order in which they came. */
export interface Staged {
  readonly files: Manifest
  /** The paths of those that wait on the stage, in the order of their numbers. */
  readonly staged: readonly string[]
}

/** Puts the files of one site on the stage, if they differ from what the output folder holds. */
export interface Stagehand {
  /** Takes a file; a promise where the next is to wait. Throws what the disk gives, at once or at a later file or the end. */
  readonly put: (file: OutputFile) => Promise<void> | undefined
  readonly finish: () => Staged | Promise<Staged>
  /** Nothing is written from then on. */
  readonly stop: () => Promise<void>
}

/** Gives one for an empty stage. `isWhole`: the stage is to become the output folder. */
export type CreateStagehand = (state: StateFolder, isWhole: boolean) => Stagehand

/** Gives one that works on this thread, so that only one file is in memory. */
export function createStagehand(state: StateFolder, isWhole: boolean): Stagehand {
  const chunksOf = createChunker()
  const isInPlace = isWhole ? () => false : comparisonWith(state.out)
  const makeFolder = folderMaker(state.stage)
  const files: Manifest[number][] = []
  const staged: string[] = []
  return {
    put(file) {
      const { path } = file
      const chunks = chunksOf(file)
      const { size, hash } = fingerprintOf(chunks)
      files.push({ path, size, hash })
      if (isInPlace(path, { size, hash })) return undefined
      const place = stagedFile(state, isWhole, staged.length, path)
      if (isWhole) makeFolder(dirname(place))
      writeChunks(place, chunks)
      staged.push(path)
      return undefined
    },
    finish: () => ({ files, staged }),
    stop: () => Promise.resolve(),
  }
}

/** True for the path of a file in the output folder that has the fingerprint. */
function comparisonWith(out: string): (path: string, fingerprint: Fingerprint) => boolean {
  const folders = outputFoldersOf(out)
  return (path, fingerprint) => folders.leadTo(path) && hasFingerprint(join(out, path), fingerprint)
}

/** Makes folders below one that exists, each once. */
function folderMaker(top: string): (folder: string) => void {
  const made = new Set([top])
  return function make(folder) {
    if (made.has(folder)) return
    make(dirname(folder))
    mkdirSync(folder)
    made.add(folder)
  }
}
