import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

/** How a command ended and what it printed. */
export interface Ending {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command is given of the world beside its arguments; what is left out is this process's own. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const COMMAND = resolve(import.meta.dirname, '../../bin/handbook.js')

/** The command line that runs the compiled `handbook`, as `npm run compile` leaves it. */
export function commandLine(...args: readonly string[]): readonly [program: string, ...args: string[]] {
  return [process.execPath, COMMAND, ...args]
}

/** Runs the compiled `handbook` in a process of its own. */
export async function runHandbook(args: readonly string[], surroundings: Surroundings = {}): Promise<Ending> {
  return runProgram(commandLine(...args), surroundings)
}

/** Runs a program to its end. Of the environment, nothing that would change how `handbook` prints is handed on. */
export async function runProgram([program, ...args]: readonly [string, ...string[]], { cwd, env }: Surroundings = {}): Promise<Ending> {
  const own = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, DEBUG: undefined }
  const child = spawn(program, args, { cwd, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = new Promise<number | null>((done, failed) => child.once('close', done).once('error', failed))
  const [exitCode, stdout, stderr] = await Promise.all([exit, text(child.stdout), text(child.stderr)])
  return { exitCode, stdout, stderr }
}
