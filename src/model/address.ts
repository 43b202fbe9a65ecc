/** An address cut into its parts, as RFC 3986 cuts it. */
export interface Address {
  /** In lower case; absent for an address of this site. */
  readonly scheme?: string
  /** Host and port; absent where the address names none. */
  readonly authority?: string
  readonly path: string
  /** With its `?`, or empty. */
  readonly query: string
  /** Without its `#`, or empty. */
  readonly fragment: string
}

/** Cuts an address into its parts (RFC 3986, appendix B). Takes any text. */
export function parseAddress(url: string): Address {
  const match = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(?:#([\s\S]*))?$/i.exec(url.trim())
  const [, scheme, authority, path, query, fragment] = match ?? []
  return {
    ...(scheme === undefined ? {} : { scheme: scheme.toLowerCase() }),
    ...(authority === undefined ? {} : { authority }),
    path: path ?? '',
    query: query ?? '',
    fragment: fragment ?? '',
  }
}

/** True for an address that names a host: what `parseAddress` gives an authority for, without reading the rest. */
export function hasAuthority(url: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)
}

/** Percent-decodes a text; gives it as it is where it is not well encoded. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Joins a relative path to a folder: both with `/`, the folder beginning and ending with one. Undefined where it leaves the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts: string[] = []
  const pieces = (path.startsWith('/') ? path : folder + path).split('/')
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
