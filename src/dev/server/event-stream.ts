import type { ServerResponse } from 'node:http'
import type { PreviewMessage } from '../../model/preview.ts'

/** How many pages may listen at a time: more would be a mistake, or no browser. */
const LISTENERS_AT_MOST = 100

/** Everybody who listens to what happens (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  /** Begins to tell one more; false where there are too many. */
  readonly add: (response: ServerResponse, first: PreviewMessage) => boolean
  readonly tell: (message: PreviewMessage) => void
  readonly close: () => void
}

export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  return {
    add(response, first) {
      if (listeners.size >= LISTENERS_AT_MOST) return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
      response.write(`retry: 500\n\n${eventOf(first)}`)
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
      return true
    },
    tell(message) {
      const event = eventOf(message)
      for (const listener of listeners) listener.write(event)
    },
    close() {
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}

/** JSON has no line breaks of its own, so the message is one line of data. */
function eventOf(message: PreviewMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`
}
