import { stampOfFile } from './file-stamp.ts'

/** Milliseconds: the watcher passes over what is written to a file within 50 of a change, as by a formatter that runs on each save. */
const LATER = 120

/** Tells of files that were noticed, and looks at each once more. */
export interface SecondLook {
  readonly notice: (path: string) => void
  readonly stop: () => void
}

/** `onChange` gets each path that is noticed, and again where the file was written since. */
export function createSecondLook(onChange: (path: string) => void): SecondLook {
  const waiting = new Map<string, NodeJS.Timeout>()

  function notice(path: string): void {
    const stamp = stampOfFile(path)
    onChange(path)
    clearTimeout(waiting.get(path))
    const look = setTimeout(() => {
      waiting.delete(path)
      if (stampOfFile(path) !== stamp) notice(path)
    }, LATER)
    waiting.set(path, look)
  }

  return {
    notice,
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
