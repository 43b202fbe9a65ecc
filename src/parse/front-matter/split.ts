import matter from 'gray-matter'

/** A source text cut in two. */
export type SplitSource =
  | { readonly kind: 'none'; readonly body: string }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly yamlOffset: number; readonly body: string }
  | { readonly kind: 'refused'; readonly language: string; readonly body: string }
  | { readonly kind: 'unclosed'; readonly body: string }

const CLOSE = '\n---'

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
  if (text[3] === '\n') return splitAtLines(text)
  // gray-matter's own reading of the first line: it chooses the engine by it.
  const language = matter.language(`${text}\n`).name
  const close = text.indexOf(CLOSE, 3)
  if (!READ.test(language)) {
    const isProgram = REFUSED.test(language)
    if (!isProgram && /\s/.test(language)) return { kind: 'none', body: text }
    const end = isProgram && close >= 0 ? close + CLOSE.length : text.search(/\n|$/)
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

/** As gray-matter does, which reads the text several times over, where nothing stands behind the first `---`. */
function splitAtLines(text: string): SplitSource {
  const close = text.indexOf(CLOSE, 3)
  if (close < 0) return { kind: 'unclosed', body: blank(text, 3) }
  const yaml = text.slice(3, close)
  const end = close + CLOSE.length
  const length = text[end] === '\n' ? end + 1 : end
  return { kind: 'yaml', yaml: yaml.split('\n').every(isBlankOrComment) ? '' : yaml, yamlOffset: 3, body: blank(text, length) }
}

function isBlankOrComment(line: string): boolean {
  const written = line.trimStart()
  return written === '' || (written.startsWith('#') && written.length > 1)
}

function blank(text: string, length: number): string {
  let blanks = ''
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < length; end = text.indexOf('\n', start)) {
    blanks += `${' '.repeat(end - start)}\n`
    start = end + 1
  }
  return blanks + ' '.repeat(length - start) + text.slice(length)
}
