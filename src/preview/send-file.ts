import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import { refuse } from '../dev/server/respond.ts'
import type { HostHeaders } from './host-headers.ts'

/** A file of a site, and how it is sent. */
export interface SentFile {
  readonly folder: string
  /** In the folder, beginning with a slash. */
  readonly path: string
  readonly status: 200 | 404
  readonly headers: HostHeaders
}

/** Sends a file with its type, a tag by which it need not be sent again, and the parts of it that are asked for. */
export function sendFile(request: IncomingMessage, response: ServerResponse, { folder, path, status, headers }: SentFile): void {
  // Names stay the same when their content changes, so browsers are to ask, unless the site says otherwise.
  response.setHeader('Cache-Control', 'no-cache')
  for (const [name, value] of headers) response.setHeader(name, value)
  response.statusCode = status
  const isWhole = status === 404
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  send(request, encoded, { root: folder, dotfiles: 'allow', index: false, cacheControl: false, etag: !isWhole, acceptRanges: !isWhole })
    .on('error', (error: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> }) => {
      for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value)
      if (response.headersSent) response.destroy()
      else refuse(response, error.status ?? 500, 'This part of the file is not there, or cannot be read.')
    })
    .pipe(response)
}
