import matter from 'gray-matter'

/** A source text cut in two. */
export type SplitSource =
  | { readonly kind: 'none'; readonly body: string }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly yamlOffset: number; readonly body: string }
  | { readonly kind: 'refused'; readonly language: string; readonly body: string }
  | { readonly kind: 'unclosed'; readonly body: string }

/** Engines that gray-matter would use to run what stands in front matter: they are replaced by one that refuses. */
const REFUSED = ['js', 'javascript', 'json5', 'coffee', 'coffeescript', 'cson', 'toml']

/**
 * Splits front matter from a page's text with gray-matter. In `body` each character of the front matter but line ends is a space,
 * so that lines, columns and offsets stay the file's own. Front matter in another language than YAML or JSON is refused, never run.
 */
export function splitFrontMatter(text: string): SplitSource {
  let yaml: string | undefined
  let refused: string | undefined
  const keep = (source: string): object => {
    yaml = source
    return {}
  }
  const refuse = (language: string) => (): object => {
    refused = language
    return {}
  }
  // gray-matter caches, and shares what it cached, when it is called without options. JSON is YAML.
  const engines = { yaml: keep, json: keep, ...Object.fromEntries(REFUSED.map((language) => [language, refuse(language)])) }
  const language = /^---[ \t]*([^\s-]\S*)/.exec(text)?.[1] ?? 'yaml'
  if (!(language in engines)) return { kind: 'refused', language, body: blank(text, text.indexOf('\n')) }
  if (text.startsWith('---') && text[3] !== '-' && !text.includes('\n---', 3)) return { kind: 'unclosed', body: blank(text, 3) }
  const { content } = matter(text, { engines })
  const length = text.length - content.length
  if (length === 0) return { kind: 'none', body: text }
  const body = blank(text, length)
  if (refused !== undefined) return { kind: 'refused', language: refused, body }
  return { kind: 'yaml', yaml: yaml ?? '', yamlOffset: text.indexOf(yaml ?? '', 3), body }
}

function blank(text: string, length: number): string {
  return text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length)
}
