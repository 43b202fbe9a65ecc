import type { Server } from 'node:http'
import { UnfinishedError } from '../../model/errors.ts'

/** How many ports are tried, one after the other. */
const PORTS_AT_MOST = 50

/** The addresses of this machine that nobody else reaches. `localhost` is either of them. */
const LOOPBACK = ['127.0.0.1', '::1'] as const

/** What a system says that knows no such address. */
const NOT_THERE: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL', 'ENETUNREACH'])

/** Servers that listen on one port of this machine, one for each of its own addresses. */
export interface Listening {
  readonly servers: readonly Server[]
  readonly port: number
}

/**
 * Listens on a port, or where that is taken on the next one that is free; on any where it is 0. A port counts as taken where it is on one of
 * the two addresses: `localhost` would lead to somebody else. Throws an UnfinishedError where no port can be had.
 */
export async function listenOnLoopback(createServer: () => Server, port: number): Promise<Listening> {
  for (let tried = 0; tried < PORTS_AT_MOST; tried += 1) {
    const wanted = port === 0 ? 0 : port + tried
    if (wanted > 65_535) break
    const listening = await listenOn(createServer, wanted)
    if (listening !== undefined) return listening
  }
  throw new UnfinishedError(`No port from ${String(port)} on is free: name another one with --port`)
}

/** Undefined where the port is taken. */
async function listenOn(createServer: () => Server, wanted: number): Promise<Listening | undefined> {
  const servers: Server[] = []
  let port = wanted
  for (const host of LOOPBACK) {
    const server = createServer()
    const code = await tryToListen(server, host, port)
    if (code !== undefined && NOT_THERE.has(code) && host !== LOOPBACK[0]) continue
    if (code !== undefined) {
      for (const other of servers) other.close()
      if (code === 'EADDRINUSE') return undefined
      throw new UnfinishedError(`Port ${String(port)} of this machine cannot be listened on (${code}): name another one with --port`)
    }
    servers.push(server)
    const address = server.address()
    if (address !== null && typeof address === 'object') port = address.port
  }
  return { servers, port }
}

/** Gives the code of what went wrong. */
async function tryToListen(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      done(error.code ?? error.message)
    }
    server.once('error', fail)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', fail)
      done(undefined)
    })
  })
}
