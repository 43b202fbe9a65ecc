import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { UNTRUSTED_CERTIFICATE, UNTRUSTED_KEY } from './scripted-server-certificate.ts'

/** What the server does with a request: answers with a status, with more than that, breaks off the connection, or says nothing at all. */
export type Reply = number | FullReply | 'reset' | 'silence'

interface FullReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Milliseconds before it answers. */
  readonly delay?: number
}

/** By path, what becomes of requests: the same each time, or one after the other, the last for ever; for HEAD it may be another. */
export type Script = Readonly<Record<string, Reply | readonly Reply[] | { readonly head: Reply; readonly get: Reply }>>

/** A server on loopback that does as it is told. */
export interface ScriptedServer {
  /** `http://127.0.0.1:4711`, without a slash. */
  readonly origin: string
  /** `127.0.0.1:4711` */
  readonly host: string
  /** Every request so far: `HEAD /a`. */
  readonly log: readonly string[]
  /** When each of them came, in milliseconds. */
  readonly times: readonly number[]
  /** What each of them said of the one who asks. */
  readonly headers: readonly Readonly<Record<string, string | string[] | undefined>>[]
  /** The most requests that were open at a time. */
  readonly mostAtOnce: () => number
}

/** Starts a server, over http or with a certificate that nobody trusts. What the script does not name is not there. Ends with the test. */
export async function startServer(script: Script, { secure = false } = {}): Promise<ScriptedServer> {
  const log: string[] = []
  const times: number[] = []
  const headers: ScriptedServer['headers'][number][] = []
  const open = { now: 0, most: 0 }
  const counts = new Map<string, number>()

  const listen: RequestListener = (request, response) => {
    const { method = '', url: path = '' } = request
    log.push(`${method} ${path}`)
    times.push(performance.now())
    headers.push(request.headers)
    open.now += 1
    open.most = Math.max(open.most, open.now)
    response.on('close', () => (open.now -= 1))
    const count = counts.get(path) ?? 0
    counts.set(path, count + 1)
    answer(response, choose(script[path] ?? 404, method, count), method)
  }

  const server = secure ? createSecureServer({ key: UNTRUSTED_KEY, cert: UNTRUSTED_CERTIFICATE }, listen) : createServer(listen)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => close(server))
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return { origin: `http${secure ? 's' : ''}://${host}`, host, log, times, headers, mostAtOnce: () => open.most }
}

function choose(entry: Script[string], method: string, count: number): Reply {
  if (typeof entry !== 'object' || 'status' in entry) return entry
  if ('head' in entry) return method === 'HEAD' ? entry.head : entry.get
  return entry[Math.min(count, entry.length - 1)] ?? 404
}

function answer(response: ServerResponse, reply: Reply, method: string): void {
  if (reply === 'silence') return
  if (reply === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status, headers = {}, body = '', delay = 0 } = typeof reply === 'number' ? { status: reply } : reply
  setTimeout(() => {
    response.writeHead(status, headers)
    if (method === 'HEAD') response.end()
    else response.end(body)
  }, delay)
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
}
