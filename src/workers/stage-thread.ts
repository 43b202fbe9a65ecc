import { Worker } from 'node:worker_threads'
import { createStagehand, type Staged, type Stagehand } from '../emit/stagehand.ts'
import type { StateFolder } from '../emit/state-folder.ts'
import type { OutputFile } from '../model/output.ts'
import type { StageAnswer, StageBatch, StageStart } from './stage-messages.ts'
import { workerEntry } from './worker-entry.ts'

/** Bytes that are handed over together. */
const TOGETHER = 1 << 20

/** How many batches may wait for the thread. */
const AHEAD = 8

const encoder = new TextEncoder()

/** Gives a stagehand that works on a thread of its own; on this one where that cannot be had. */
export function createStageThread(state: StateFolder, isWhole: boolean): Stagehand {
  const entry = workerEntry('stage-worker')
  return entry === undefined ? createStagehand(state, isWhole) : startThread(entry, { state, isWhole })
}

function startThread(entry: string, workerData: StageStart): Stagehand {
  const worker = new Worker(entry, { workerData })
  let waiting = 0
  let wake: () => void = ignore
  let failure: Error | undefined
  let staged: Staged | undefined
  let room = new Uint8Array(TOGETHER)
  /** Bytes that came back: new ones would stay in memory until the thread sees to it. */
  const free: ArrayBuffer[] = []
  let used = 0
  let files: StageBatch['files'][number][] = []

  worker.on('message', (answer: StageAnswer) => {
    waiting -= 1
    if (answer.kind === 'taken' && answer.bytes.byteLength === TOGETHER) free.push(answer.bytes)
    if (answer.kind === 'finished') ({ staged } = answer)
    if (answer.kind === 'failed') failure ??= Object.assign(new Error(answer.message), answer.system)
    wake()
  })
  worker.on('error', fail)
  worker.on('exit', () => {
    fail(new Error('The thread that writes the site has ended'))
  })

  function fail(error: unknown): void {
    failure ??= error instanceof Error ? error : new Error(String(error))
    wake()
  }

  function hand(bytes: ArrayBuffer): void {
    waiting += 1
    worker.postMessage({ bytes, files } satisfies StageBatch, [bytes])
    files = []
    used = 0
  }

  function handOver(): void {
    hand(room.buffer)
    room = new Uint8Array(free.pop() ?? new ArrayBuffer(TOGETHER))
  }

  /** Waits until the thread has no more than so many batches before it. */
  async function until(most: number): Promise<void> {
    while (waiting > most && !failure) await new Promise<void>((resolve) => (wake = resolve))
    if (failure) throw failure
  }

  /** Puts a content where there is room for it; false where there is not. */
  function fill(path: string, content: string | Uint8Array): boolean {
    const end = typeof content === 'string' ? encodedEnd(content, room, used) : used + content.length
    if (end === undefined || end > room.length) return false
    if (typeof content !== 'string') room.set(content, used)
    files.push({ path, start: used, end })
    used = end
    return true
  }

  return {
    put(file: OutputFile) {
      if ('copyOf' in file) files.push(file)
      else if (!fill(file.path, file.content)) {
        if (files.length > 0) handOver()
        if (!fill(file.path, file.content)) {
          const bytes = Uint8Array.from(typeof file.content === 'string' ? encoder.encode(file.content) : file.content)
          files.push({ path: file.path, start: 0, end: bytes.length })
          hand(bytes.buffer)
        }
      }
      return waiting > AHEAD || failure ? until(AHEAD) : undefined
    },
    async finish() {
      if (files.length > 0) handOver()
      handOver()
      await until(0)
      if (!staged) throw new Error('The thread that writes the site has not finished')
      return staged
    },
    async stop() {
      await worker.terminate()
    },
  }
}

/** Where a text ends that is put into bytes; undefined where there is no room for it. */
function encodedEnd(text: string, room: Uint8Array, start: number): number | undefined {
  const { read, written } = encoder.encodeInto(text, room.subarray(start))
  return read === text.length ? start + written : undefined
}

function ignore(): void {
  // Nobody waits.
}
