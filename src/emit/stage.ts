import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import type { OutputFile } from '../model/output.ts'
import { createPathCheck } from './output-path.ts'
import type { CreateStagehand, Staged } from './stagehand.ts'
import type { StateFolder } from './state-folder.ts'

/** A site that is rendered whole, its files in the order of their paths, and which of them wait on the stage. */
export interface StagedSite extends Staged {
  /** True where that is all of them, each under its own path. */
  readonly isWhole: boolean
}

/**
 * Takes a site's files one by one, and has those put on the stage that differ from what the output folder holds. Where there is no output folder
 * yet, what is staged is that folder: one step puts it in place, and not one for each file. Throws UnfinishedError for paths that cannot stand
 * side by side, whatever the files' source throws, and what the disk gives; then nothing is written any more.
 */
export async function stageFiles(
  state: StateFolder,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  createHand: CreateStagehand,
): Promise<StagedSite> {
  clearStage(state)
  mkdirSync(state.stage)
  const isWhole = lstatSync(state.out, { throwIfNoEntry: false }) === undefined
  const checkPath = createPathCheck()
  const hand = createHand(state, isWhole)
  try {
    for await (const file of files) {
      checkPath(file.path)
      const busy = hand.put(file)
      if (busy) await busy
    }
    const done = await hand.finish()
    return { files: [...done.files].sort((a, b) => (a.path < b.path ? -1 : 1)), staged: done.staged, isWhole }
  } finally {
    await hand.stop()
  }
}

/** Removes what is on the stage. */
export function clearStage(state: StateFolder): void {
  rmSync(state.stage, { recursive: true, force: true })
}
