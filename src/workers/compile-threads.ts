import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { PageRecord } from '../cache/page-record.ts'
import type { CompileAnswer, CompileJob, ThreadStart } from './compile-messages.ts'
import { workerEntry } from './worker-entry.ts'

/** Who compiles what. */
export interface Compilers {
  /** How many threads work beside this one. */
  readonly threads: number
  readonly start: ThreadStart
  /** Compiles a page on this thread. */
  readonly here: (job: CompileJob) => Promise<void>
  /** Takes what a thread made. */
  readonly onRecord: (index: number, record: PageRecord) => void
}

/** Bytes of sources that a thread is given at once: at most, and at least. */
const [MOST, LEAST] = [512 << 10, 32 << 10]

/** How many times each thread is given something, about. */
const TURNS = 8

/** How much a thread has before it, so that it need not wait for this one. */
const AHEAD = 2

/** Megabytes of stack: a little less than the main thread has, where a page is tried that nests too deep for one of these. */
const STACK = 1.1

/**
 * Compiles pages on this thread and on others, the largest first. What another cannot do, or has in hand when it dies, is done on this one; so
 * without others, or where they cannot be had, all is.
 */
export async function compileInThreads(jobs: readonly CompileJob[], { threads, start, here, onRecord }: Compilers): Promise<void> {
  const queue = [...jobs].sort((a, b) => a.source.bytes.length - b.source.bytes.length)
  /** What only this thread may try. */
  const own: CompileJob[] = []
  let left = queue.reduce((sum, { source }) => sum + source.bytes.length, 0)
  let wake: () => void = ignore
  const handed = new Map<Worker, Map<number, CompileJob>>()

  function take(): CompileJob | undefined {
    const job = queue.pop()
    left -= job?.source.bytes.length ?? 0
    return job
  }

  function handTo(worker: Worker): void {
    const size = Math.min(MOST, Math.max(LEAST, left / (TURNS * (threads + 1))))
    const batch: CompileJob[] = []
    for (let given = 0; given < size; given += batch.at(-1)?.source.bytes.length ?? 0) {
      const job = take()
      if (!job) break
      batch.push(job)
      handed.get(worker)?.set(job.index, job)
    }
    if (batch.length > 0) worker.postMessage(batch.map(withOwnBytes))
  }

  function lose(worker: Worker): void {
    own.push(...(handed.get(worker)?.values() ?? []))
    handed.delete(worker)
    wake()
  }

  function takeAnswer(worker: Worker, { records, failed }: CompileAnswer): void {
    const inHand = handed.get(worker)
    own.push(...failed.flatMap((index) => inHand?.get(index) ?? []))
    for (const { index, ...record } of records) {
      inHand?.delete(index)
      onRecord(index, record)
    }
    for (const index of failed) inHand?.delete(index)
    handTo(worker)
    wake()
  }

  const entry = workerEntry('compile-worker')
  for (let number = 0; entry !== undefined && number < threads; number += 1) {
    const worker = new Worker(entry, { workerData: start, resourceLimits: { stackSizeMb: STACK } })
    handed.set(worker, new Map())
    worker.on('message', (answer: CompileAnswer) => {
      takeAnswer(worker, answer)
    })
    worker.on('error', ignore)
    worker.on('exit', () => {
      lose(worker)
    })
    for (let ahead = 0; ahead < AHEAD; ahead += 1) handTo(worker)
  }

  try {
    for (;;) {
      const job = own.pop() ?? take()
      if (job) await here(job)
      else if ([...handed.values()].every(({ size }) => size === 0)) break
      else await new Promise<void>((resolve) => (wake = resolve))
      // Answers are taken between two pages.
      if (handed.size > 0) await setImmediate()
    }
  } finally {
    await Promise.all([...handed.keys()].map((worker) => worker.terminate()))
  }
}

/** The memory that a file was read into may be part of a larger one, all of which would be copied. */
function withOwnBytes({ index, source }: CompileJob): CompileJob {
  return { index, source: { ...source, bytes: new Uint8Array(source.bytes) } }
}

function ignore(): void {
  // It is told by what follows: the thread ends.
}
