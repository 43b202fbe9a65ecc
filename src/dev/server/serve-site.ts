import { basename, dirname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import { encodeRoute, route } from '../../model/route.ts'
import { pathPrefix } from '../../render/hrefs.ts'
import type { DevSession } from '../contract.ts'
import { respond, refuse, typeOf } from './respond.ts'
import { policyFor } from './response-headers.ts'
import { insertScript, scriptTag } from './script-tag.ts'
import { stoppedPage } from './stopped-page.ts'

/** What the script of a page that is sent now has to know. */
export interface ScriptInput {
  readonly token: string
  readonly revision: () => number
}

/** Answers an address, decoded, from the server's root, with what the session has there. */
export async function serveSite(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  session: DevSession,
  { token, revision }: ScriptInput,
): Promise<void> {
  const prefix = decodeURIComponent(pathPrefix(session.config().url))
  if (!address.startsWith(`${prefix}/`)) {
    leadOnTo(response, `${prefix}/`)
    return
  }
  const below = address.slice(prefix.length)
  // Asked before the page is made: what changes meanwhile is told, and has the page shown anew.
  const tag = scriptTag({ token, revision: revision(), prefix })
  const answer = await session.answer(below)
  response.setHeader('Content-Security-Policy', policyFor(below, session.config()))
  switch (answer.kind) {
    case 'made': {
      const isPage = typeof answer.content === 'string' && answer.path.endsWith('.html') && !below.startsWith('/diagram-frame/')
      respond(response, answer.status, typeOf(answer.path), isPage ? insertScript(String(answer.content), tag) : answer.content)
      return
    }
    case 'copy':
      sendCopy(request, response, answer.path, answer.source)
      return
    case 'redirect':
      leadOn(response, prefix, answer.to)
      return
    case 'stopped':
      respond(response, 500, 'text/html; charset=utf-8', insertScript(stoppedPage(answer.problem), tag))
  }
}

/** Sends a file as it is, or the parts of it that are asked for: players of videos ask for parts. */
function sendCopy(request: IncomingMessage, response: ServerResponse, path: string, source: string): void {
  response.setHeader('Content-Type', typeOf(path))
  send(request, encodeURIComponent(basename(source)), {
    root: dirname(source),
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
  })
    .on('error', () => {
      if (response.headersSent) response.destroy()
      else refuse(response, 404, 'This file is not there any more.')
    })
    .pipe(response)
}

function leadOn(response: ServerResponse, prefix: string, to: string): void {
  if (!to.startsWith('/')) {
    response.writeHead(302, { Location: new URL(to).href }).end()
    return
  }
  const [path = '', fragment] = to.split('#', 2)
  leadOnTo(response, prefix + path.replace(/^\/+/, '/'), fragment)
}

/** Takes a decoded path. */
function leadOnTo(response: ServerResponse, path: string, fragment?: string): void {
  const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`
  response.writeHead(302, { Location: encodeRoute(route(path)) + hash }).end()
}
