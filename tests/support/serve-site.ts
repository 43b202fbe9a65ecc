import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { readHostHeaders, type Host } from './host-headers.ts'

/** A built site that is being served. */
export interface ServedSite {
  /** The address of its entry page, ending in a slash. */
  readonly address: string
  readonly close: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * Serves a built site as its hosts do: with the headers of its `_headers`, a folder by its `index.html`, a folder without its slash by
 * a redirect, and everything else by `404.html`. With a `prefix`, such as `/review/42/`, the site lies below that.
 */
export async function serveSite(folder: string, prefix = '/', host: Host = 'Cloudflare'): Promise<ServedSite> {
  const headersOf = readHostHeaders(readFileSync(join(folder, '_headers'), 'utf8'), host)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value)
    if (pathname.startsWith(prefix)) answer(response, folder, pathname, decodeURIComponent(pathname.slice(prefix.length)))
    else response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${String(port)}${prefix}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function answer(response: ServerResponse, folder: string, pathname: string, path: string): void {
  const file = join(folder, path, path === '' || path.endsWith('/') ? 'index.html' : '')
  if (isFile(file)) send(response, 200, file)
  else if (isFile(join(file, 'index.html'))) response.writeHead(301, { Location: `${pathname}/` }).end()
  else send(response, 404, join(folder, '404.html'))
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
