import { Agent, request, type Dispatcher } from 'undici'
import type { ExternalConfig } from '../model/check-config.ts'
import { isAllowed } from '../model/external-host.ts'
import type { Exchange, Send } from './exchange.ts'
import { describeFailure } from './failure.ts'
import { guardedLookup } from './guarded-lookup.ts'

const HEADERS = {
  'user-agent': 'handbook-ssg (checks the links of a handbook)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
}

const LONGEST_HEAD = 65_536

/** Of a page, no more is read than so many characters. */
const LONGEST_PAGE = 2_000_000

/** The HTML of a page, or its beginning. */
export interface Page {
  readonly html: string
  readonly isWhole: boolean
}

/** Makes requests, until it is closed. */
export interface Sender {
  readonly send: Send
  /** Gets a page; undefined where there is none, or it is not HTML. Throws nothing. */
  readonly readPage: (url: URL) => Promise<Page | undefined>
  /** Ends all connections. */
  readonly close: () => Promise<void>
}

/**
 * Opens what requests are made with. No cookie is kept, no redirect followed, and but for `readPage` nothing is read of a body. A connection
 * into a private network is made only to a host and port that the configuration allows. When `stop` is aborted, requests end where they are.
 */
export function openSender({ timeout, allowPrivate }: Pick<ExternalConfig, 'timeout' | 'allowPrivate'>, stop: AbortSignal): Sender {
  const guarded = new Agent({ connect: { lookup: guardedLookup, timeout }, maxHeaderSize: LONGEST_HEAD })
  const trusted = new Agent({ connect: { timeout }, maxHeaderSize: LONGEST_HEAD })

  async function open(url: URL, method: 'HEAD' | 'GET', late: AbortSignal): Promise<Dispatcher.ResponseData> {
    const dispatcher = isAllowed(url, allowPrivate) ? trusted : guarded
    const response = await request(url, { method, headers: HEADERS, dispatcher, signal: AbortSignal.any([stop, late]) })
    response.body.on('error', ignore)
    return response
  }

  async function send(url: URL, method: 'HEAD' | 'GET'): Promise<Exchange> {
    const late = AbortSignal.timeout(timeout)
    try {
      const { statusCode, headers, body } = await open(url, method, late)
      // The answer to HEAD has no body, so its connection can serve again.
      if (method === 'HEAD') await body.dump()
      else body.destroy()
      const [location, retryAfter] = [firstOf(headers['location']), firstOf(headers['retry-after'])]
      return {
        kind: 'reply',
        status: statusCode,
        ...(location === undefined ? {} : { location }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }
    } catch (error) {
      if (stop.aborted) return { kind: 'stopped' }
      if (late.aborted) return { kind: 'failure', cause: 'timeout', reason: `no answer within ${String(timeout / 1000)} s` }
      return { kind: 'failure', ...describeFailure(error) }
    }
  }

  async function readPage(url: URL): Promise<Page | undefined> {
    try {
      const { statusCode, headers, body } = await open(url, 'GET', AbortSignal.timeout(timeout))
      const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(firstOf(headers['content-type']) ?? '')
      if (statusCode === 200 && isHtml && headers['content-encoding'] === undefined) return await readText(body)
      body.destroy()
      return undefined
    } catch {
      return undefined
    }
  }

  return {
    send,
    readPage,
    close: async () => {
      await Promise.all([guarded.destroy(), trusted.destroy()])
    },
  }
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<Page> {
  const decoder = new TextDecoder()
  let html = ''
  for await (const chunk of body) {
    html += decoder.decode(chunk, { stream: true })
    // Leaving the loop ends the connection.
    if (html.length > LONGEST_PAGE) return { html: html.slice(0, LONGEST_PAGE), isWhole: false }
  }
  return { html, isWhole: true }
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function ignore(): void {
  // What becomes of a body that nobody reads is no matter.
}
