import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { PREVIEW_FOLDER } from '../../model/preview.ts'
import { pathPrefix } from '../../render/hrefs.ts'
import type { PreviewProblem } from '../../model/preview.ts'
import type { DevSession } from '../contract.ts'
import { createEventStream } from './event-stream.ts'
import { listenOnLoopback } from './listen.ts'
import { isForeignUse, isOwnHost } from './loopback.ts'
import { launch } from './open-in-editor.ts'
import { createPreviewState } from './preview-state.ts'
import { readRequestAddress } from './request-address.ts'
import { refuse } from './respond.ts'
import { HEADERS_OF_ALL } from './response-headers.ts'
import { servePreview, type PreviewSources } from './serve-preview.ts'
import { serveSite } from './serve-site.ts'

/** Whoever asks has this long: a browser on the same machine needs no more. Milliseconds, and bytes for the headers. */
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}

/** A running server of the live preview. */
export interface DevServer {
  /** The address of the entry page. */
  readonly address: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** Serves a session on this machine alone. Throws an UnfinishedError where no port can be had. */
export async function startDevServer(
  session: DevSession,
  options: { readonly port: number } & Pick<PreviewSources, 'changedPages'>,
): Promise<DevServer> {
  const state = createPreviewState()
  const stream = createEventStream()
  const token = randomBytes(16).toString('hex')
  const sources: PreviewSources = { session, state, stream, token, openEditor: launch, changedPages: options.changedPages }
  const stopListening = session.listen((event) => {
    stream.tell(state.take(event))
  })
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    answerRequest(request, response, sources).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, `This could not be answered: ${error instanceof Error ? error.message : String(error)}`)
    })
  }
  const { servers, port } = await listenOnLoopback(() => createServer(LIMITS, answer).on('clientError', refuseClient), options.port)
  return {
    address: `http://localhost:${String(port)}${pathPrefix(session.config().url)}/`,
    port,
    close: async () => {
      stopListening()
      stream.close()
      await Promise.all(servers.map((server) => closeServer(server)))
    },
  }
}

async function answerRequest(request: IncomingMessage, response: ServerResponse, sources: PreviewSources): Promise<void> {
  const { method = '', headers, socket, url = '' } = request
  for (const [name, value] of Object.entries(HEADERS_OF_ALL)) response.setHeader(name, value)
  if (!isOwnHost(headers.host, socket.localPort ?? 0)) {
    refuse(response, 403, 'This preview answers to localhost alone: the address names another host.')
    return
  }
  if (isForeignUse(headers)) {
    refuse(response, 403, 'This preview may be opened from other sites, but not used by them.')
    return
  }
  const asked = readRequestAddress(url)
  if (asked === undefined) {
    refuse(response, 400, 'This is no address of a page.')
    return
  }
  const isPreview = asked.address.startsWith(PREVIEW_FOLDER)
  if (method !== 'GET' && method !== 'HEAD' && !(method === 'POST' && isPreview)) {
    response.setHeader('Allow', 'GET, HEAD')
    refuse(response, 405, 'A site can be read, and nothing else.')
    return
  }
  if (isPreview) await servePreview(request, response, asked, sources)
  else {
    const { session, state, token } = sources
    const noteProblem = (problem: PreviewProblem): void => void state.take({ kind: 'stopped', problem })
    await serveSite(request, response, asked.address, session, { token, revision: state.revision, noteProblem })
  }
}

/** What is no request at all, or has headers without end, or was never finished. */
function refuseClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.end(`HTTP/1.1 ${error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : status}\r\nConnection: close\r\n\r\n`)
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => {
      closed()
    })
    server.closeAllConnections()
  })
}
