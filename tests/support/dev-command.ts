import { spawn, type ChildProcess } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { commandLine } from './run-command.ts'

/** A running `handbook dev`, in a process of its own. */
export interface RunningDev {
  /** The address of the entry page. */
  readonly address: string
  readonly process: ChildProcess
  /** What it printed so far, on either output. */
  readonly printed: () => string
  /** Resolves once what it printed fits. */
  readonly untilPrinted: (pattern: RegExp) => Promise<void>
  /** Ends it, as Ctrl-C does where nothing else is said; gives its exit code. */
  readonly interrupt: (signal?: 'SIGINT' | 'SIGTERM') => Promise<number | null>
}

/** Starts the compiled `handbook dev` on a project, on a port that is free, and waits for its address. It ends with the running test. */
export async function startDev(
  root: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningDev> {
  const [program, ...command] = commandLine('dev', '--root', root, ...(args.includes('--port') ? [] : ['--port', '0']), ...args)
  const own = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, DEBUG: undefined }
  const child = spawn(program, command, { env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<number | null>((done) => child.once('close', done))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  let text = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      for (const look of waiting) look()
    })
  }
  const untilPrinted = async (pattern: RegExp): Promise<void> =>
    new Promise((done, failed) => {
      const look = (): void => {
        if (!pattern.test(text)) return
        waiting.delete(look)
        done()
      }
      waiting.add(look)
      void exited.then(() => {
        failed(new Error(`handbook dev ended, and had printed:\n${text}`))
      })
      look()
    })
  await untilPrinted(/http:\/\/\S+/)
  return {
    address: /http:\/\/\S+/.exec(text)?.[0] ?? '',
    process: child,
    printed: () => text,
    untilPrinted,
    interrupt: async (signal = 'SIGINT') => {
      child.kill(signal)
      return exited
    },
  }
}
