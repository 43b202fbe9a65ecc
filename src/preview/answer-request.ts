import type { IncomingMessage, ServerResponse } from 'node:http'
import { isOwnHost } from '../dev/server/loopback.ts'
import { readRequestAddress } from '../dev/server/request-address.ts'
import { refuse } from '../dev/server/respond.ts'
import { encodeRoute, route } from '../model/route.ts'
import { findFile } from './find-file.ts'
import { sendFile } from './send-file.ts'
import type { SiteRules } from './site-rules.ts'

/** A site that is shown. */
export interface ShownSite {
  /** The folder that it was built to, absolute. */
  readonly folder: string
  /** The path that it lies below, `/` or `/handbook/`. */
  readonly prefix: string
  readonly rules: SiteRules
}

/** Answers one request as a host of static files does. */
export async function answerRequest(request: IncomingMessage, response: ServerResponse, site: ShownSite): Promise<void> {
  const { url = '', method = '', headers, socket } = request
  if (!isOwnHost(headers.host, socket.localPort ?? 0)) {
    refuse(response, 403, 'This preview is for this machine alone: ask for it by localhost.')
    return
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    refuse(response, 405, 'A site of files can be read, and nothing else.')
    return
  }
  const asked = readRequestAddress(url)
  if (asked === undefined) {
    refuse(response, 400, 'This is no address of a page.')
    return
  }
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  const redirect = site.rules.redirectOf(asked.address)
  if (redirect !== undefined) leadOn(response, redirect.status, withSearch(redirect.to, search))
  else if (asked.address.startsWith(site.prefix)) await answerBelow(request, response, site, asked.address, search)
  else answerOutside(response, site.prefix, asked.address, search)
}

async function answerBelow(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, prefix, rules }: ShownSite,
  address: string,
  search: string,
): Promise<void> {
  // In the letters that the rules of the site are written with.
  const path = encodeRoute(route(address))
  const found = await findFile(folder, `/${address.slice(prefix.length)}`)
  if (found.kind === 'folder') {
    leadOn(response, 301, `${path}/${search}`)
    return
  }
  const file = found.kind === 'file' ? found : await findFile(folder, '/404.html')
  if (file.kind !== 'file') refuse(response, 404, 'There is no such page, and the site has no 404.html.')
  else sendFile(request, response, { folder, path: file.path, status: file === found ? 200 : 404, headers: rules.headersOf(path) })
}

function answerOutside(response: ServerResponse, prefix: string, address: string, search: string): void {
  if (address === '/' || `${address}/` === prefix) leadOn(response, 302, prefix + search)
  else refuse(response, 404, `Nothing is here: the site is at ${prefix}`)
}

function leadOn(response: ServerResponse, status: number, to: string): void {
  response.writeHead(status, { Location: to, 'Content-Length': 0 }).end()
}

/** A query goes along, where the new address has none of its own. */
function withSearch(to: string, search: string): string {
  const [path = '', fragment] = to.split('#', 2)
  return (path.includes('?') ? path : path + search) + (fragment === undefined ? '' : `#${fragment}`)
}
