import { onTestFinished } from 'vitest'
import { startDevServer, type DevServer } from '../../src/dev/server/start-dev-server.ts'
import { openSession } from '../../src/dev/session/open-session.ts'
import type { DevSession } from '../../src/dev/contract.ts'

/** A handbook that is served while it is written, in this process. */
export interface ServedSession extends DevServer {
  readonly session: DevSession
}

/** Serves a project until the running test ends. */
export async function serveSession(root: string, port = 0): Promise<ServedSession> {
  const session = await openSession({ root })
  const server = await startDevServer(session, { port, changedPages: () => Promise.resolve(undefined) })
  onTestFinished(async () => {
    await server.close()
    await session.close()
  })
  return { ...server, session }
}

/** The token in a page's tag of the preview's script. */
export async function tokenOf(address: string): Promise<string> {
  const html = await (await fetch(address)).text()
  return /data-token="([^"]+)"/.exec(html)?.[1] ?? ''
}
