import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that keeps what is printed. */
export interface CapturedTerminal extends Terminal {
  readonly printed: () => { readonly stdout: string; readonly stderr: string }
}

/** Gives a terminal, or with `isTTY` false two files, with these environment variables and no others. */
export function capturedTerminal(env: Terminal['env'] = {}, isTTY = false): CapturedTerminal {
  const stdout: string[] = []
  const stderr: string[] = []
  return {
    stdout: { write: (text) => stdout.push(text), isTTY, columns: 100 },
    stderr: { write: (text) => stderr.push(text), isTTY, columns: 100 },
    env,
    printed: () => ({ stdout: stdout.join(''), stderr: stderr.join('') }),
  }
}
