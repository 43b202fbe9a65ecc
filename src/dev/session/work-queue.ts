import { setImmediate } from 'node:timers/promises'

/** A piece of work. */
export type Step = () => void | Promise<void>

/** Does pieces of work one after the other, and lets everything else have its turn between two of them. */
export interface WorkQueue {
  /** Goes on, where it had come to an end. */
  readonly wake: () => void
  /** True while something is being done. */
  readonly isRunning: () => boolean
  /** Resolves once something is true; it is asked after each piece of work. */
  readonly until: (isTrue: () => boolean) => Promise<void>
  /** Resolves once the piece that is being done is done; no other is begun. */
  readonly stop: () => Promise<void>
}

/** `next` gives the most urgent piece of work, undefined where there is none; `onFault` is told what a piece threw. */
export function createWorkQueue(next: () => Step | undefined, onFault: (error: unknown) => void): WorkQueue {
  const waiting = new Set<{ readonly isTrue: () => boolean; readonly resolve: () => void }>()
  let running: Promise<void> | undefined
  let isStopped = false

  async function run(): Promise<void> {
    for (;;) {
      const step = isStopped ? undefined : next()
      if (!step) return
      try {
        await step()
      } catch (error) {
        onFault(error)
      }
      settle()
      await setImmediate()
    }
  }

  function settle(): void {
    for (const one of [...waiting]) {
      if (!isStopped && !one.isTrue()) continue
      waiting.delete(one)
      one.resolve()
    }
  }

  function wake(): void {
    running ??= run().finally(() => {
      running = undefined
      settle()
    })
  }

  return {
    wake,
    isRunning: () => running !== undefined,
    until: (isTrue) =>
      isTrue() || isStopped
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.add({ isTrue, resolve })
          }),
    async stop() {
      isStopped = true
      await running
      settle()
    },
  }
}
