import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { commandLine } from './run-command.ts'

/** A `handbook` that goes on until it is stopped. */
export interface RunningCommand {
  /** The first address that it said. */
  readonly address: string
  /** What it has printed until now. */
  readonly printed: () => string
  /** Sends it a signal, Ctrl+C where none is named, and gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the compiled `handbook`, and waits until it says an address. */
export async function startHandbook(...args: readonly string[]): Promise<RunningCommand> {
  const [program, ...rest] = commandLine(...args)
  const child = spawn(program, rest, { env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close') as Promise<[number | null]>
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const address = await new Promise<string>((told, failed) => {
    child.stdout.on('data', () => {
      const [found] = /http:\/\/\S+\/(?=\s)/.exec(printed) ?? []
      if (found !== undefined) told(found)
    })
    void ended.then(([code]) => {
      failed(new Error(`handbook ${args.join(' ')} ended with ${String(code)}:\n${printed}`))
    })
  })
  return {
    address,
    printed: () => printed,
    stop: async (signal = 'SIGINT') => {
      child.kill(signal)
      return (await ended)[0]
    },
  }
}
