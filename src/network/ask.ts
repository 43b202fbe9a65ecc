import { setTimeout } from 'node:timers/promises'
import { backoff } from './backoff.ts'
import type { Exchange, Send } from './exchange.ts'
import type { HostLanes } from './host-lanes.ts'
import { readRetryAfter } from './retry-after.ts'

const TRIES = 3

/** Statuses of those who do not know HEAD, or do not like it. */
const HEAD_REFUSED = new Set([403, 405, 501])

/** Errors of a server that may be gone in a moment. */
const PASSING = new Set([500, 502, 503, 504, 520, 521, 522, 523, 524])

/** Asks one address, as often as is sensible; redirects are not followed. */
export type Ask = (url: URL) => Promise<Exchange>

/** What asking needs. */
export interface AskTools {
  readonly send: Send
  readonly lanes: HostLanes
  /** Aborted when the time for requests is up. */
  readonly stop: AbortSignal
  /** Milliseconds that are left for requests. */
  readonly timeLeft: () => number
}

/**
 * Gives a function that asks an address: HEAD, then GET where HEAD is refused. What may be better in a moment is tried again, twice at most.
 * A host that says when to come back is left alone until then; where that is later than the time is up, it is not asked again.
 */
export function createAsk({ send, lanes, stop, timeLeft }: AskTools): Ask {
  async function request(url: URL, method: 'HEAD' | 'GET'): Promise<Exchange> {
    const exchange = await lanes.run(url.host, async () => {
      const sent = await send(url, method)
      // Before the lane goes on to its next request.
      leaveAlone(url, restAfter(sent))
      return sent
    })
    return exchange ?? { kind: 'stopped' }
  }

  function leaveAlone(url: URL, rest: number | undefined): void {
    if (rest === undefined) return
    if (rest >= timeLeft()) lanes.close(url.host)
    else lanes.rest(url.host, rest)
  }

  async function tryOnce(url: URL): Promise<Exchange> {
    const exchange = await request(url, 'HEAD')
    const isRefused = exchange.kind === 'reply' ? HEAD_REFUSED.has(exchange.status) : isReset(exchange)
    return isRefused ? request(url, 'GET') : exchange
  }

  return async (url) => {
    for (let tries = 1; ; tries += 1) {
      const exchange = await tryOnce(url)
      const rest = restAfter(exchange)
      if (rest !== undefined && rest >= timeLeft()) return { kind: 'stopped' }
      if (tries === TRIES || !(rest !== undefined || isPassing(exchange))) return exchange
      try {
        await setTimeout(rest ?? backoff(url, tries), undefined, { signal: stop })
      } catch {
        return { kind: 'stopped' }
      }
    }
  }
}

/** Milliseconds for which a host wants to be left alone, where it says so. */
function restAfter(exchange: Exchange): number | undefined {
  if (exchange.kind !== 'reply' || exchange.retryAfter === undefined) return undefined
  return exchange.status === 429 || exchange.status === 503 ? readRetryAfter(exchange.retryAfter, Date.now()) : undefined
}

function isReset(exchange: Exchange): boolean {
  return exchange.kind === 'failure' && exchange.cause === 'reset'
}

function isPassing(exchange: Exchange): boolean {
  if (exchange.kind === 'reply') return PASSING.has(exchange.status)
  return exchange.kind === 'failure' && (exchange.cause === 'reset' || exchange.cause === 'timeout' || exchange.cause === 'offline')
}
