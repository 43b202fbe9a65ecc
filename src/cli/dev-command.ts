import { createBranchChanges } from '../dev/branch-changes.ts'
import { startDevServer } from '../dev/server/start-dev-server.ts'
import { openSession } from '../dev/session/open-session.ts'
import type { Audience } from '../model/config.ts'
import { followOnTerminal } from './dev-terminal.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { readPort } from './read-port.ts'
import { colorsFor, type Terminal } from './terminal.ts'

/** The flags of `handbook dev`, as given. */
export interface DevFlags {
  readonly root: string
  readonly config?: string
  readonly port: string
  readonly url?: string
  readonly drafts?: boolean
  readonly audience?: Audience
  readonly base?: string
  readonly cache?: string
}

/** Shows a handbook while it is written, until somebody ends that. Throws what `openSession` and `startDevServer` throw. */
export async function runDev({ config: configFile, port: portText, base, ...flags }: DevFlags, terminal: Terminal): Promise<ExitCode> {
  const port = readPort(portText)
  const session = await openSession({ ...flags, ...(configFile === undefined ? {} : { configFile }) })
  const follower = followOnTerminal(session, terminal)
  try {
    const server = await startDevServer(session, { port, changedPages: createBranchChanges(session, base) })
    const { bold } = colorsFor(terminal.stdout, terminal.env)
    if (port !== 0 && server.port !== port) terminal.stdout.write(`Port ${String(port)} is taken.\n`)
    terminal.stdout.write(`The handbook is shown at ${bold(server.address)}\nCtrl+C ends it.\n`)
    follower.begin()
    const exitCode = (await terminal.untilStopped?.()) ?? EXIT_CODES.done
    await server.close()
    return exitCode
  } finally {
    follower.stop()
    await session.close()
  }
}
