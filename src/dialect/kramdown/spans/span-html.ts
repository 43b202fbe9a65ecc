import { createSpan, takeText, type SpanReading, type Stop } from './span-reading.ts'
import type { Element } from '../element.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { BLOCK_ELEMENTS, contentModel, isKnownElement, normalizeName, VOID_ELEMENTS } from '../html/content-models.ts'
import { takeMarkdownAttribute } from '../html/markdown-attribute.ts'
import { collectAttributes, commentEnd, endTagAt, nameAt, startTagAt, type StartTag } from '../html/tags.ts'
import { DEEPEST } from '../reading.ts'

/** Reads a comment or an HTML element in running text. What only looks like a tag stays text. */
export function readSpanHtml(spans: SpanReading, tree: Element): boolean {
  const { text, position, searches } = spans
  const next = text.charCodeAt(position + 1)
  if (next !== 47 && !text.startsWith('!--', position + 1) && nameAt(text, position + 1) === undefined) return false
  const comment = commentEnd(searches, position)
  if (comment !== -1) {
    tree.children.push(createSpan(spans, 'comment', position, comment, text.slice(position, comment)))
    spans.position = comment
    return true
  }
  const close = endTagAt(text, position)
  const tag = close ? undefined : startTagAt(searches, position)
  if (close) {
    warnAt(spans, 'stray-end-tag', `</${close.name}> closes nothing here`, close.end)
    takeText(spans, tree, close.end - position)
  } else if (tag && BLOCK_ELEMENTS.has(normalizeName(tag.name))) {
    warnAt(spans, 'block-tag-in-text', `<${tag.name}> cannot stand in running text: it is shown as it is written`, tag.end)
    takeText(spans, tree, tag.end - position)
  } else if (tag && spans.depth < DEEPEST) readElement(spans, tree, tag)
  else takeText(spans, tree, 1)
  return true
}

function readElement(spans: SpanReading, tree: Element, tag: StartTag): void {
  const { position } = spans
  const name = normalizeName(tag.name)
  const element = createSpan(spans, 'html', position, tag.end, name)
  const attributes = collectAttributes(tag, isKnownElement(name), (attribute) => {
    warnAt(spans, 'duplicate-attribute', `<${name}> has the attribute “${attribute}” twice: the last one counts`, tag.end)
  })
  for (const [key, value] of attributes) if (value.includes('\n')) attributes.set(key, value.replace(/\n+/g, ' '))
  element.attributes = attributes
  element.model = isParsed(spans, tree, element) ? 'span' : 'raw'
  element.isClosed = tag.isClosed
  tree.children.push(element)
  spans.position = tag.end
  if (tag.isClosed || VOID_ELEMENTS.has(name)) return
  readContent(spans, element)
  element.end = endOrigin(spans.fragment, spans.position)
}

/** True where Markdown is read in the element: as the site has it, the element allows it, and its attribute `markdown` says. */
function isParsed(spans: SpanReading, tree: Element, { value: name, attributes }: Element): boolean {
  const written = attributes?.get('markdown')
  if (attributes) takeMarkdownAttribute(attributes, name)
  const isAble = contentModel(name) !== 'raw'
  if (written === 'span') return true
  if (written === '1') return isAble
  if (written === '0') return false
  return isAble && tree.model !== 'raw' && spans.reading.settings.parseSpanHtml
}

function readContent(spans: SpanReading, element: Element): void {
  const { text } = spans
  const name = element.value
  const isKnown = isKnownElement(name)
  const closeAt = (index: number): number => {
    const tag = endTagAt(text, index)
    return tag && (isKnown ? tag.name.toLowerCase() : tag.name) === name ? tag.end : -1
  }
  const stop: Stop = { endsAt: (index) => closeAt(index) !== -1 }
  if (spans.parse(spans, element, element.model === 'span' ? 'all' : 'html', stop)) {
    spans.position = closeAt(spans.position)
    return
  }
  const from = spans.position
  takeText(spans, element, text.length - from)
  spans.reading.warn('missing-end-tag', `<${name}> is never closed: it takes all that follows`, element.start, element.end)
}

function warnAt(spans: SpanReading, rule: Parameters<SpanReading['reading']['warn']>[0], message: string, end: number): void {
  spans.reading.warn(rule, message, originOf(spans.fragment, spans.position), endOrigin(spans.fragment, end))
}
