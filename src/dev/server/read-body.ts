import type { IncomingMessage } from 'node:http'

/** Longer than any request that a page of ours makes. */
const BYTES_AT_MOST = 8192

/** The body of a request; undefined where it is too long. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > BYTES_AT_MOST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
