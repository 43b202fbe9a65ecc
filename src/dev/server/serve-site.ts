import { basename, dirname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import { decodePercent } from '../../model/address.ts'
import { pathPrefix } from '../../render/hrefs.ts'
import { DIAGRAM_FILES } from '../../render/theme-files.ts'
import type { PreviewProblem } from '../../model/preview.ts'
import type { DevSession } from '../contract.ts'
import { respond, refuse, typeOf } from './respond.ts'
import { policyFor } from './response-headers.ts'
import { insertScript, scriptTag } from './script-tag.ts'
import { stoppedPage } from './stopped-page.ts'

/** What the script of a page that is sent now has to know, and who wants to know what stands in the way of a page. */
export interface SiteSurroundings {
  readonly token: string
  readonly revision: () => number
  readonly noteProblem: (problem: PreviewProblem) => void
}

/** Answers an address, decoded, from the server's root, with what the session has there. */
export async function serveSite(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  session: DevSession,
  { token, revision, noteProblem }: SiteSurroundings,
): Promise<void> {
  const path = pathPrefix(session.config().url)
  const prefix = decodePercent(path)
  if (!address.startsWith(`${prefix}/`)) {
    leadOn(response, `${path}/`)
    return
  }
  const below = address.slice(prefix.length)
  // Asked before the page is made: what changes meanwhile is told, and has the page shown anew.
  const tag = scriptTag({ token, revision: revision(), prefix })
  const answer = await session.answer(below)
  response.setHeader('Content-Security-Policy', policyFor(below, session.config()))
  switch (answer.kind) {
    case 'made': {
      const { path: file, content, status } = answer
      const isPage = file.endsWith('.html') && !below.startsWith(DIAGRAM_FILES.frame)
      respond(response, status, typeOf(file), isPage && typeof content === 'string' ? insertScript(content, tag) : content)
      return
    }
    case 'copy':
      sendCopy(request, response, answer.path, answer.source)
      return
    case 'redirect':
      leadOn(response, answer.to.startsWith('/') ? path + answer.to : answer.to)
      return
    case 'stopped':
      noteProblem(answer.problem)
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

/** Two slashes at the beginning would name another host. */
function leadOn(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to.replace(/^\/{2,}/, '/'), 'Content-Length': 0 }).end()
}
