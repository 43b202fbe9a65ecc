/** A tag or comment found in HTML. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'comment'
  /** The element's name in lower case; empty for a comment. */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly selfClosing: boolean
  /** The value of its `markdown` attribute, where it has one. */
  readonly markdown?: string
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/g
const MARKDOWN_ATTRIBUTE = /\smarkdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i
const FENCE = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))/gm
const CODE_SPAN = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g

/** Takes HTML with Markdown in it; gives its tags and comments in order, those inside code left out. */
export function findTags(html: string): Tag[] {
  const isCode = within(codeIn(html))
  const tags: Tag[] = []
  for (const match of html.matchAll(TAG)) {
    if (isCode(match.index)) continue
    const end = match.index + match[0].length
    const name = match[2]?.toLowerCase()
    if (name === undefined) {
      tags.push({ kind: 'comment', name: '', start: match.index, end, selfClosing: false })
      continue
    }
    const markdown = match[3] === undefined || match[3] === '' ? null : MARKDOWN_ATTRIBUTE.exec(match[3])
    const value = markdown?.[1] ?? markdown?.[2] ?? markdown?.[3]
    tags.push({
      kind: match[1] === '/' ? 'close' : 'open',
      name,
      start: match.index,
      end,
      selfClosing: match[4] === '/',
      ...(value === undefined ? {} : { markdown: value }),
    })
  }
  return tags
}

function codeIn(html: string): { readonly start: number; readonly end: number }[] {
  if (!html.includes('`') && !html.includes('~~~')) return []
  return [...html.matchAll(FENCE), ...html.matchAll(CODE_SPAN)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** A test for offsets that are asked for in rising order, so that each span is passed once. */
function within(spans: readonly { readonly start: number; readonly end: number }[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  let end = 0
  return (offset) => {
    for (let span = sorted[next]; span && span.start < offset; span = sorted[next]) {
      end = Math.max(end, span.end)
      next += 1
    }
    return offset < end
  }
}

/** The tag with spaces for its `markdown` attribute, which means nothing to a browser; as long as before, so that places stay right. */
export function withoutMarkdownAttribute(tag: string): string {
  return tag.replace(MARKDOWN_ATTRIBUTE, (attribute) => attribute.replace(/[^\n]/g, ' '))
}

/** True for a text in which an element may ask for Markdown in its content. */
export function hasMarkdownAttribute(text: string): boolean {
  return MARKDOWN_ATTRIBUTE.test(text)
}
