/** An address cut into its parts, as RFC 3986 cuts it. */
export interface Address {
  /** In lower case; undefined for an address of this site. */
  readonly scheme: string | undefined
  /** Host and port; undefined where the address names none. */
  readonly authority: string | undefined
  readonly path: string
  /** With its `?`, or empty. */
  readonly query: string
  /** Without its `#`, or empty. */
  readonly fragment: string
}

/** Cuts an address into its parts (RFC 3986, appendix B). Takes any text. A site has tens of thousands, so each is cut at marks, from its end. */
export function parseAddress(url: string): Address {
  let path = url.trim()
  const hash = path.indexOf('#')
  const fragment = hash < 0 ? '' : path.slice(hash + 1)
  if (hash >= 0) path = path.slice(0, hash)
  const mark = path.indexOf('?')
  const query = mark < 0 ? '' : path.slice(mark)
  if (mark >= 0) path = path.slice(0, mark)
  const colon = path.indexOf(':')
  const scheme = colon > 0 && SCHEME.test(path.slice(0, colon)) ? path.slice(0, colon).toLowerCase() : undefined
  if (scheme !== undefined) path = path.slice(colon + 1)
  if (!path.startsWith('//')) return { scheme, authority: undefined, path, query, fragment }
  const slash = path.indexOf('/', 2)
  const end = slash < 0 ? path.length : slash
  return { scheme, authority: path.slice(2, end), path: path.slice(end), query, fragment }
}

const SCHEME = /^[a-z][a-z0-9+.-]*$/i

/** True for an address that names a host: what `parseAddress` gives an authority for, without reading the rest. */
export function hasAuthority(url: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)
}

/** Percent-decodes a text; gives it as it is where it is not well encoded. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Joins a relative path to a folder: both with `/`, the folder beginning and ending with one. Undefined where it leaves the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const whole = path.startsWith('/') ? path : folder + path
  if (whole.startsWith('/') && !whole.includes('/.') && !whole.includes('//')) return whole
  const parts: string[] = []
  const pieces = whole.split('/')
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    if (piece === '..') {
      if (parts.length === 0) return undefined
      parts.pop()
      if (isLast) parts.push('')
    } else if (piece === '.') {
      if (isLast) parts.push('')
    } else if (index > 0 && (piece !== '' || isLast)) parts.push(piece)
  }
  return `/${parts.join('/')}`
}
