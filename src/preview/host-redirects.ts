import { linesOf } from './lines-of.ts'

/** Where a host leads on to, encoded, and with which status. */
export interface HostRedirect {
  readonly to: string
  readonly status: number
}

interface Pattern extends HostRedirect {
  /** The parts of the path, decoded; `*` is whatever is left, and one that begins with a colon is any one part. */
  readonly parts: readonly string[]
}

/**
 * Reads a `_redirects` file; gives what it says of an address, decoded. The first line that fits an address counts. Lines that more than
 * one host would read in another way, such as those with conditions or a status of another kind, are passed over.
 */
export function readHostRedirects(text: string): (address: string) => HostRedirect | undefined {
  const fixed = new Map<string, HostRedirect>()
  const patterns: Pattern[] = []
  for (const line of linesOf(text)) {
    const [from = '', to = '', status = '302', ...others] = line.trim().split(/\s+/)
    if (!from.startsWith('/') || to === '' || !/^30[12378]$/.test(status) || others.length > 0) continue
    const parts = from.split('/')
    const isPattern = parts.some((part) => part === '*' || part.startsWith(':'))
    const decoded = parts.map(decodePart)
    if (isPattern) patterns.push({ parts: decoded, to, status: Number(status) })
    else if (!fixed.has(decoded.join('/'))) fixed.set(decoded.join('/'), { to, status: Number(status) })
  }
  return (address) => fixed.get(address) ?? firstOf(patterns, address.split('/'))
}

function firstOf(patterns: readonly Pattern[], asked: readonly string[]): HostRedirect | undefined {
  for (const { parts, to, status } of patterns) {
    const values = valuesOf(parts, asked)
    if (values !== undefined) return { to: fill(to, values), status }
  }
  return undefined
}

/** What the placeholders of a pattern stand for in an address, encoded; undefined where it does not fit. */
function valuesOf(parts: readonly string[], asked: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  for (const [index, part] of parts.entries()) {
    const found = asked[index]
    if (part === '*' && index === parts.length - 1) return values.set('splat', asked.slice(index).map(encodeURIComponent).join('/'))
    if (part.startsWith(':') && found !== undefined && found !== '') values.set(part.slice(1), encodeURIComponent(found))
    else if (part !== found) return undefined
  }
  return parts.length === asked.length ? values : undefined
}

function fill(to: string, values: ReadonlyMap<string, string>): string {
  return to.replace(/:([a-z]\w*)/gi, (written, name: string) => values.get(name) ?? written)
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
