import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { chunksOf, fingerprintOf, hasFingerprint, writeChunks } from './chunks.ts'
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
}

/**
 * Takes a site's files one by one, so that only one is in memory, and writes to the stage those that differ from what the output folder
 * holds. Throws UnfinishedError for paths that cannot stand side by side, and whatever the files' source throws.
 */
export async function stageFiles(state: StateFolder, files: Iterable<OutputFile> | AsyncIterable<OutputFile>): Promise<StagedSite> {
  clearStage(state)
  mkdirSync(state.stage)
  const checkPath = createPathCheck()
  const folders = outputFoldersOf(state.out)
  const written = []
  const staged: string[] = []
  for await (const file of files) {
    checkPath(file.path)
    const chunks = chunksOf(file)
    const fingerprint = fingerprintOf(chunks)
    written.push({ path: file.path, ...fingerprint })
    if (folders.leadTo(file.path) && hasFingerprint(join(state.out, file.path), fingerprint)) continue
    writeChunks(stagedFile(state, staged.length), chunks)
    staged.push(file.path)
  }
  return { files: written.sort((a, b) => (a.path < b.path ? -1 : 1)), staged }
}

/** Removes what is on the stage. */
export function clearStage(state: StateFolder): void {
  rmSync(state.stage, { recursive: true, force: true })
}
