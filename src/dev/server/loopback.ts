import type { IncomingHttpHeaders } from 'node:http'

/** The names under which a browser on the same machine asks. */
const NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request names us as its host, with our port. Another site can let its own name point to this machine (DNS rebinding), and its
 * scripts would then read what we serve: but the name stays its own.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const [, name = '', given = '80'] = /^(\[[\da-f:]+\]|[^:]+)(?::(\d+))?$/i.exec(host ?? '') ?? []
  return NAMES.has(name.toLowerCase()) && Number(given) === port
}

/** Whether a request comes from a page of ours, as far as the browser tells (Fetch Metadata; RFC 6454). Programs tell nothing. */
export function isSameOrigin({ origin, host, ...headers }: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return (site === undefined || site === 'same-origin') && (origin === undefined || origin === `http://${host ?? ''}`)
}

/** Whether another site would use what we serve: show it in a frame, run it or read it. Who follows a link to a page is welcome. */
export function isForeignUse(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}
