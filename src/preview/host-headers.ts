import { linesOf } from './lines-of.ts'

/** Header names and values, the names in small letters. */
export type HostHeaders = ReadonlyMap<string, string>

interface Rule {
  /** What stands between the stars of a path. */
  readonly pieces: readonly string[]
  readonly lines: readonly string[]
}

/**
 * Reads a `_headers` file; gives the headers of a path as it is asked for, encoded. A rule is a path, in which `*` stands for any text, and
 * below it, set in, its headers. As on Cloudflare Pages, values of several rules are joined, and `! Name` takes away what rules before said.
 */
export function readHostHeaders(text: string): (path: string) => HostHeaders {
  const rules = rulesOf(linesOf(text))
  return (path) => {
    const headers = new Map<string, string>()
    for (const { lines } of rules.filter(({ pieces }) => matches(pieces, path))) for (const line of lines) apply(line, headers)
    return headers
  }
}

function rulesOf(lines: readonly string[]): readonly Rule[] {
  const rules: { readonly pieces: readonly string[]; readonly lines: string[] }[] = []
  for (const line of lines) {
    if (/^\s/.test(line)) rules.at(-1)?.lines.push(line.trim())
    else rules.push({ pieces: line.split('*'), lines: [] })
  }
  return rules
}

function matches([first = '', ...others]: readonly string[], path: string): boolean {
  const last = others.pop()
  if (last === undefined) return path === first
  let at = path.startsWith(first) ? first.length : -1
  for (const piece of others) {
    const found = at < 0 ? -1 : path.indexOf(piece, at)
    at = found < 0 ? -1 : found + piece.length
  }
  return at >= 0 && path.length - last.length >= at && path.endsWith(last)
}

/** A line that is no header, hosts pass over. */
function apply(line: string, headers: Map<string, string>): void {
  const [, removed] = /^!\s*(\S+)$/.exec(line) ?? []
  if (removed !== undefined) headers.delete(removed.toLowerCase())
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*([\t\x20-\x7e\x80-\xff]+)$/.exec(line) ?? []
  if (name === undefined || value === undefined) return
  const before = headers.get(name.toLowerCase())
  headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`)
}
