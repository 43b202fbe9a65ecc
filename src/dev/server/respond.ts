import { extname } from 'node:path'
import type { ServerResponse } from 'node:http'
import { contentType } from 'mime-types'

/** Sends a whole answer. To HEAD, node sends its headers alone. */
export function respond(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) }).end(content)
}

/** Says in a sentence why a request is not answered. What the client still sends is not waited for. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.setHeader('Connection', 'close')
  respond(response, status, 'text/plain; charset=utf-8', `${sentence}\n`)
}

export function respondJson(response: ServerResponse, value: unknown): void {
  respond(response, 200, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** The media type of a file, by its name. */
export function typeOf(path: string): string {
  const type = contentType(extname(path))
  return type === false ? 'application/octet-stream' : type
}
