/** Header names and values. */
type Headers = Readonly<Record<string, string>>

/**
 * Takes the text of a site's `_headers` file; gives the headers of a path. A block is a path, in which `*` stands for any text, and below
 * it, set in, its headers (the form that Netlify and Cloudflare Pages read).
 */
export function readHostHeaders(text: string): (path: string) => Headers {
  const blocks = text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map(readBlock)
  return (path) => Object.assign({}, ...blocks.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers)) as Headers
}

function readBlock(block: string): { readonly pattern: RegExp; readonly headers: Headers } {
  const [path = '', ...lines] = block.trimEnd().split('\n')
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return { pattern: new RegExp(`^${source}$`), headers: Object.fromEntries(lines.map(readHeader)) }
}

function readHeader(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}
