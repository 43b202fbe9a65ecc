import { availableParallelism } from 'node:os'
import type { CompileJob } from '../workers/compile-messages.ts'

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
