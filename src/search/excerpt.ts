/** A run of an excerpt: words that were sought, or others. */
export interface ExcerptPart {
  readonly text: string
  readonly isMarked: boolean
}

/**
 * The text of an excerpt as Pagefind gives it: `a <mark>word</mark> &lt;b&gt;`. Of its words only `<` and `>` are escaped, so nothing else is read as HTML, and what
 * comes out is text.
 */
export function excerptParts(excerpt: string): readonly ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const isMarked = part.startsWith('<mark>') && part.endsWith('</mark>')
      return { text: unescape(isMarked ? part.slice(6, -7) : part), isMarked }
    })
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}
