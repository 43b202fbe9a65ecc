import type { ExternalConfig } from '../model/check-config.ts'
import { standingOf } from '../model/external-host.ts'
import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'
import { classifyStatus } from './classify-status.ts'
import type { Exchange } from './exchange.ts'

const REDIRECTS_AT_MOST = 10

/** Redirects, and whether they are for good (RFC 9110, 15.4). */
const IS_FOR_GOOD: Readonly<Record<number, boolean>> = { 301: true, 302: false, 303: false, 307: false, 308: true }

/** Longer than this, an address is not worth writing down. */
const LONGEST_ADDRESS = 2000

/**
 * Asks an address and follows its redirects. Each address on the way is judged like the first, so that none is asked that must not be. Where
 * an address has moved to is as far as the way is for good from its beginning.
 */
export async function follow(start: URL, ask: Ask, config: ExternalConfig): Promise<Answer> {
  const visited = new Set([start.href])
  let [url, movedTo, isForGood] = [start, '', true]
  for (;;) {
    const exchange = await ask(url)
    if (!isRedirect(exchange)) return conclude(exchange, { start, url, movedTo }, config)
    const target = readTarget(exchange.location, url)
    if (!target) return unreachable('it leads on to what is no address of the web')
    isForGood &&= IS_FOR_GOOD[exchange.status] === true && target.href.length <= LONGEST_ADDRESS
    if (isForGood) movedTo = target.href
    url = new URL(target)
    url.hash = ''
    if (visited.has(url.href)) return unreachable('its redirects lead in a circle')
    if (visited.size > REDIRECTS_AT_MOST) return unreachable(`it leads on more than ${String(REDIRECTS_AT_MOST)} times`)
    visited.add(url.href)
    const refusal = refuse(url, config)
    if (refusal) return refusal
  }
}

type Redirect = Extract<Exchange, { kind: 'reply' }> & { readonly location: string }

function isRedirect(exchange: Exchange): exchange is Redirect {
  return exchange.kind === 'reply' && exchange.status in IS_FOR_GOOD && exchange.location !== undefined
}

function readTarget(location: string, from: URL): URL | undefined {
  if (!URL.canParse(location, from.href)) return undefined
  const target = new URL(location, from.href)
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return undefined
  target.username = ''
  target.password = ''
  return target
}

/** What is said of an address that leads to one which is not asked. */
function refuse(url: URL, config: ExternalConfig): Answer | undefined {
  switch (standingOf(url, config)) {
    case 'asked':
      return undefined
    case 'ignored':
      return { kind: 'ok', reason: `it leads to ${url.host}, which is not asked` }
    case 'internal':
      return { kind: 'internal', reason: `it leads to ${url.host}, which needs a login` }
    case 'private':
      return { kind: 'private', reason: `it leads to ${url.host}, in a private network, which is not asked` }
  }
}

/** The way that was gone: where it began, where it ended, and how far it was for good. */
interface Way {
  readonly start: URL
  readonly url: URL
  readonly movedTo: string
}

function conclude(exchange: Exchange, { start, url, movedTo }: Way, config: ExternalConfig): Answer {
  if (exchange.kind === 'stopped') return { kind: 'unknown', reason: 'the time for requests was up' }
  const answer = exchange.kind === 'reply' ? classifyStatus(exchange.status, url, config.statuses) : answerTo(exchange)
  if (answer.kind !== 'ok') return url === start ? answer : { ...answer, reason: `it leads to ${url.href}: ${answer.reason}` }
  return { ...answer, landed: url.href, ...(movedTo === '' ? {} : { kind: 'moved', movedTo }) }
}

function answerTo({ cause, reason }: Extract<Exchange, { kind: 'failure' }>): Answer {
  switch (cause) {
    case 'no-name':
      return { kind: 'gone', reason, lookup: cause }
    case 'private':
      return { kind: 'private', reason }
    case 'offline':
      return { kind: 'unreachable', reason, lookup: cause }
    case 'timeout':
    case 'reset':
    case 'other':
      return unreachable(reason)
  }
}

function unreachable(reason: string): Answer {
  return { kind: 'unreachable', reason }
}
