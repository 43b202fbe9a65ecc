import type { ServerResponse } from 'node:http'

/** Answers with a sentence, where there is no page to show. */
export function sendText(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }).end(`${sentence}\n`)
}
