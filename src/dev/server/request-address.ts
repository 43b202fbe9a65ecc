/** The longest address that is looked at: longer ones are no page's. */
const LENGTH_AT_MOST = 4096

/** What a request asks for: an address, decoded, from the server's root, and what stands behind the question mark. */
export interface RequestAddress {
  readonly address: string
  readonly query: URLSearchParams
}

/**
 * Reads the target of a request (RFC 9112, section 3.2.1: the path and the query, nothing else). Undefined for one that no browser sends and
 * no file has: another form, escapes that are no UTF-8 or hide a slash, control characters, backslashes, and parts that lead out of their
 * folder, in whatever encoding.
 */
export function readRequestAddress(target: string): RequestAddress | undefined {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > LENGTH_AT_MOST) return undefined
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const parts = path.split('/').map(decodePart)
  if (!parts.every((part) => part !== undefined)) return undefined
  return { address: parts.join('/'), query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)) }
}

/** One part of a path, between two slashes. */
function decodePart(part: string): string | undefined {
  const decoded = decodeOnce(part)
  if (decoded === undefined || isUnsafe(decoded)) return undefined
  // Whoever escapes twice hopes for somebody who decodes twice. Nobody does here; but a dot or a slash behind two escapes is no name.
  const twice = decodeOnce(decoded)
  return twice !== undefined && twice !== decoded && isUnsafe(twice) ? undefined : decoded
}

function decodeOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function isUnsafe(part: string): boolean {
  return part === '.' || part === '..' || /[\p{Cc}/\\]/u.test(part)
}
