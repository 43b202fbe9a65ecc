import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work between two pauses. */
const INTERVAL = 50

/**
 * Gives a function to await between pieces of work. Now and then it lets the event loop turn, so that a long stretch of work
 * that never waits for anything can still be interrupted.
 */
export function createPause(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < INTERVAL) return
    await setImmediate()
    last = performance.now()
  }
}
