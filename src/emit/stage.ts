import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { createChunker, fingerprintOf, hasFingerprint, writeChunks, type Fingerprint } from './chunks.ts'
import { stagedFile } from './journal.ts'
import type { Manifest } from './manifest.ts'
import { outputFoldersOf } from './output-folders.ts'
import { createPathCheck } from './output-path.ts'
import type { StateFolder } from './state-folder.ts'

/** A site that is rendered whole, and which of its files wait on the stage; both in the order of their paths. */
export interface StagedSite {
  readonly files: Manifest
  /** The paths of the staged files, in the order of their numbers. */
  readonly staged: readonly string[]
  /** True where that is all of them, each under its own path. */
  readonly isWhole: boolean
}

/**
 * Takes a site's files one by one, so that only one is in memory, and writes to the stage those that differ from what the output folder
 * holds. Where there is no output folder yet, what is staged is that folder: one step puts it in place, and not one for each file. Throws
 * UnfinishedError for paths that cannot stand side by side, and whatever the files' source throws.
 */
export async function stageFiles(state: StateFolder, files: Iterable<OutputFile> | AsyncIterable<OutputFile>): Promise<StagedSite> {
  clearStage(state)
  mkdirSync(state.stage)
  const isWhole = lstatSync(state.out, { throwIfNoEntry: false }) === undefined
  const checkPath = createPathCheck()
  const chunksOf = createChunker()
  const isInPlace = isWhole ? () => false : comparisonWith(state.out)
  const makeFolder = folderMaker(state.stage)
  const written = []
  const staged: string[] = []
  for await (const file of files) {
    const { path } = file
    checkPath(path)
    const chunks = chunksOf(file)
    const { size, hash } = fingerprintOf(chunks)
    written.push({ path, size, hash })
    if (isInPlace(path, { size, hash })) continue
    const place = stagedFile(state, isWhole, staged.length, path)
    if (isWhole) makeFolder(dirname(place))
    writeChunks(place, chunks)
    staged.push(path)
  }
  return { files: written.sort((a, b) => (a.path < b.path ? -1 : 1)), staged, isWhole }
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
    mkdirSync(folder, { recursive: true })
    made.add(folder)
  }
}

/** Removes what is on the stage. */
export function clearStage(state: StateFolder): void {
  rmSync(state.stage, { recursive: true, force: true })
}
