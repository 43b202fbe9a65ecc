import type { ExitCode } from './exit-code.ts'

/** How a command that runs until somebody ends it learns of that. */
export interface Stopping {
  /** Asks whoever waits to come to an end, with an exit code; false where nobody waits. */
  readonly ask: (exitCode: ExitCode) => boolean
  readonly isAsked: () => boolean
  /** Resolves when it is asked to come to an end. */
  readonly untilAsked: () => Promise<ExitCode>
}

/** Whoever is asked a second time does not wait any more: then it ends at once. */
export function createStopping(): Stopping {
  let waiting: ((exitCode: ExitCode) => void) | undefined
  let isAsked = false
  return {
    ask(exitCode) {
      if (waiting === undefined) return false
      isAsked = true
      waiting(exitCode)
      waiting = undefined
      return true
    },
    isAsked: () => isAsked,
    untilAsked: async () =>
      new Promise((resolve) => {
        waiting = resolve
      }),
  }
}
