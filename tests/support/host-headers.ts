/** Header names and values. */
type Headers = Readonly<Record<string, string>>

/** A host that reads `_headers`: both have rules for what several rules say of one path. */
type Host = 'Cloudflare' | 'Netlify'

interface Rule {
  readonly pattern: RegExp
  readonly lines: readonly string[]
}

/**
 * Takes the text of a site's `_headers` file; gives the headers of a path. A block is a path, in which `*` stands for any text, and below
 * it, set in, its headers. On Cloudflare Pages, values of several rules are joined, and `! Name` takes away what rules before said; on
 * Netlify the last rule of a path wins, and a line without a colon is passed over.
 */
export function readHostHeaders(text: string, host: Host = 'Cloudflare'): (path: string) => Headers {
  const rules = text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map(readRule)
  return (path) => {
    const headers = new Map<string, string>()
    for (const { pattern, lines } of rules) if (pattern.test(path)) apply(lines, headers, host)
    return Object.fromEntries(headers)
  }
}

function readRule(block: string): Rule {
  const [path = '', ...lines] = block.trimEnd().split('\n')
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return { pattern: new RegExp(`^${source}$`), lines: lines.map((line) => line.trim()) }
}

function apply(lines: readonly string[], headers: Map<string, string>, host: Host): void {
  for (const line of lines) {
    const removed = /^!\s*(\S+)$/.exec(line)?.[1]
    const colon = line.indexOf(':')
    if (removed !== undefined && host === 'Cloudflare') headers.delete(removed)
    if (removed !== undefined || colon < 0) continue
    const name = line.slice(0, colon).trim()
    const value = line.slice(colon + 1).trim()
    const before = host === 'Cloudflare' ? headers.get(name) : undefined
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
}
