import { availableParallelism } from 'node:os'
import { createStagehand, type CreateStagehand } from '../emit/stagehand.ts'
import type { CompileJob } from '../workers/compile-messages.ts'
import { createStageThread } from '../workers/stage-thread.ts'

/** Bytes of sources from which on a thread is worth its start. */
const WORTH_A_THREAD = 4 << 20

/** More of them wait for each other. */
const MOST = 4

/** How many threads are to help with some work; `wanted` where that is said. */
export function threadsFor(jobs: readonly CompileJob[], wanted: number | undefined): number {
  if (wanted !== undefined) return jobs.length === 0 ? 0 : wanted
  const bytes = jobs.reduce((sum, { source }) => sum + source.bytes.length, 0)
  return Math.min(MOST, availableParallelism() - 1, Math.floor(bytes / WORTH_A_THREAD))
}

/** Pages from which on a thread that writes is worth its start. */
const WORTH_A_WRITER = 300

/** Who writes a site of some pages; `wanted` as above. */
export function stagehandFor(pages: number, wanted: number | undefined): CreateStagehand {
  return pages >= WORTH_A_WRITER && availableParallelism() > 1 && wanted !== 0 ? createStageThread : createStagehand
}
