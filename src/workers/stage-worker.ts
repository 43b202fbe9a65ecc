import { parentPort, workerData } from 'node:worker_threads'
import { createStagehand } from '../emit/stagehand.ts'
import { isSystemError } from '../emit/system-error.ts'
import type { StageAnswer, StageBatch, StageStart } from './stage-messages.ts'

/*
 * A thread that writes files to the stage, while the main thread renders the next ones.
 */

const { state, isWhole } = workerData as StageStart
const hand = createStagehand(state, isWhole)

parentPort?.on('message', (batch: StageBatch) => {
  void answerTo(batch).then((answer) => parentPort?.postMessage(answer, answer.kind === 'taken' ? [answer.bytes] : []))
})

async function answerTo({ bytes, files }: StageBatch): Promise<StageAnswer> {
  try {
    for (const file of files) {
      const { path } = file
      await hand.put('copyOf' in file ? file : { path, content: new Uint8Array(bytes, file.start, file.end - file.start) })
    }
    return files.length > 0 ? { kind: 'taken', bytes } : { kind: 'finished', staged: await hand.finish() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', message, ...(isSystemError(error) && { system: { code: error.code, syscall: error.syscall } }) }
  }
}
