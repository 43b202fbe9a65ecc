import { setMaxListeners } from 'node:events'
import type { ExternalConfig } from '../model/check-config.ts'
import type { Answer } from './answer.ts'
import { createAsk } from './ask.ts'
import type { Exchange } from './exchange.ts'
import { findAnchors } from './find-anchors.ts'
import { follow } from './follow.ts'
import { openLanes } from './host-lanes.ts'
import { openSender } from './sender.ts'

/** The longest that a timer can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1

/** Asks addresses of other sites, until it is closed. */
export interface Asker {
  /** Takes an address that may be asked; those that it leads to are judged on the way. */
  readonly ask: (url: string) => Promise<Answer>
  /** Looks for fragments on a page that answers well. Of each that could be looked for, says whether it is there. */
  readonly lookFor: (fragments: readonly string[], page: string) => Promise<Readonly<Record<string, boolean>>>
  /** Ends all requests and connections. */
  readonly close: () => Promise<void>
}

/** Opens what asks, for so many milliseconds in all: what is asked later than that is 'unknown'. */
export function openAsker(config: ExternalConfig, timeBudget: number): Asker {
  const time = Math.min(timeBudget, LONGEST)
  const end = performance.now() + time
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  const timer = setTimeout(() => {
    stopping.abort()
  }, time)
  const sender = openSender(config, stopping.signal)
  const lanes = openLanes(config, stopping.signal)
  const ask = createAsk({
    send: sender.send,
    lanes,
    stop: stopping.signal,
    timeLeft: () => end - performance.now(),
  })
  // Many addresses lead to one; it is asked once.
  const exchanges = new Map<string, Promise<Exchange>>()

  function askOnce(url: URL): Promise<Exchange> {
    const exchange = exchanges.get(url.href) ?? ask(url)
    exchanges.set(url.href, exchange)
    return exchange
  }

  return {
    ask: (url) => follow(new URL(url), askOnce, config),
    lookFor: async (fragments, page) => {
      const url = new URL(page)
      const read = await lanes.run(url.host, () => sender.readPage(url))
      return read ? findAnchors(read, fragments) : {}
    },
    close: async () => {
      clearTimeout(timer)
      stopping.abort()
      await sender.close()
    },
  }
}
