import { nearest } from './nearest.ts'

/** Schemes that an address in a page may have. All others could run code, or lead into the reader's own machine. */
const SAFE_SCHEMES = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'ftp',
  'ftps',
  'xmpp',
  'irc',
  'ircs',
  'slack',
  'webcal',
  'zoommtg',
  'msteams',
  'geo',
])

/**
 * The scheme of an address in lower case, as a browser reads it, or undefined. White space of every kind and control characters are
 * ignored: browsers drop some of them before they read the scheme (WHATWG URL, 4.4), and what trims an address drops others.
 */
export function schemeOf(url: string): string | undefined {
  // Most addresses are one of these.
  if (url.startsWith('https://')) return 'https'
  if (!url.includes(':')) return undefined
  // eslint-disable-next-line no-control-regex -- control characters are among what is ignored
  const plain = url.replace(/[\s\u0000-\u0020\u007f-\u009f\u200b-\u200f]/g, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase()
}

/** True where a browser that follows the address runs no code: a known scheme, none at all, or image data where `image` says so. */
export function isSafeUrl(url: string, use: 'link' | 'image'): boolean {
  const scheme = schemeOf(url)
  if (scheme === undefined || SAFE_SCHEMES.has(scheme)) return true
  return use === 'image' && /^\s*data:image\/(?:png|gif|jpeg|webp|avif)[;,]/i.test(url)
}

/** Schemes that run code or hand over local data, whatever a site trusts. */
const DANGEROUS_SCHEMES = new Set([
  'javascript',
  'vbscript',
  'livescript',
  'mocha',
  'data',
  'blob',
  'file',
  'filesystem',
  'about',
  'view-source',
])

/** True where an address may stand in the pages of a site that trusts its authors: a mistyped scheme leads nowhere, but does no harm. */
export function isHarmlessUrl(url: string, use: 'link' | 'image'): boolean {
  const scheme = schemeOf(url)
  return isSafeUrl(url, use) || (scheme !== undefined && !DANGEROUS_SCHEMES.has(scheme))
}

/** The scheme, with its colon, that an address with a mistyped one most likely meant: `https:` for `htps:`. */
export function suggestScheme(url: string): string | undefined {
  const near = nearest(schemeOf(url) ?? '', ['https', 'http', 'mailto'], 0.6)
  return near === undefined ? undefined : `${near}:`
}
