import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UnfinishedError } from '../model/errors.ts'

/** How many ports are tried, one after the other. */
const PORTS_AT_MOST = 20

/** Lets a server listen on this machine alone: on the port, or where it is taken, on the next that is free. Gives the port that it is. */
export async function listen(server: Server, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + PORTS_AT_MOST - 1, 65_535)
  for (let tried = port; tried <= last; tried += 1) if (await isListening(server, tried)) return (server.address() as AddressInfo).port
  throw new UnfinishedError(`The ports ${String(port)} to ${String(last)} are all taken: name another one with --port`)
}

async function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') done(false)
      else failed(new UnfinishedError(`The port ${String(port)} cannot be listened on: ${error.message}`, { cause: error }))
    }
    server.once('error', refuse)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse)
      done(true)
    })
  })
}
