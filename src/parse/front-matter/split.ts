import matter from 'gray-matter'

/** A source text cut in two. */
export type SplitSource =
  | { readonly kind: 'none'; readonly body: string }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly yamlOffset: number; readonly body: string }
  | { readonly kind: 'refused'; readonly language: string; readonly body: string }
  | { readonly kind: 'unclosed'; readonly body: string }

/** The languages that are read, as they may stand after the first `---`. JSON is YAML. */
const READ = /^(?:ya?ml|json)?$/i
/** Languages that gray-matter, or a tool like it, would read or even run: what is written in them is no text for readers. */
const REFUSED = /^(?:js|javascript|json5|coffee|coffeescript|cson|toml|ts|typescript|ruby|python)(?!\S)/i

/**
 * Splits front matter from a page's text with gray-matter. In `body` each character of the front matter but line ends is a space,
 * so that lines, columns and offsets stay the file's own. Front matter in another language than YAML or JSON is refused, never run.
 */
export function splitFrontMatter(text: string): SplitSource {
  if (!text.startsWith('---') || text[3] === '-') return { kind: 'none', body: text }
  // gray-matter's own reading of the first line: it chooses the engine by it.
  const language = matter.language(`${text}\n`).name
  const close = text.indexOf('\n---', 3)
  if (!READ.test(language)) {
    const isProgram = REFUSED.test(language)
    if (!isProgram && /\s/.test(language)) return { kind: 'none', body: text }
    const end = isProgram && close >= 0 ? close + '\n---'.length : text.search(/\n|$/)
    return { kind: 'refused', language, body: blank(text, end) }
  }
  if (close < 0) return { kind: 'unclosed', body: blank(text, 3) }
  let yaml = ''
  const keep = (source: string): object => {
    yaml = source
    return {}
  }
  // With options, which gray-matter needs lest it cache and share what it read; and with no engine but the one that keeps the text.
  const { content } = matter(text, { engines: { [language === '' ? 'yaml' : language]: keep } })
  return { kind: 'yaml', yaml, yamlOffset: text.indexOf(yaml, 3), body: blank(text, text.length - content.length) }
}

function blank(text: string, length: number): string {
  return text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length)
}
