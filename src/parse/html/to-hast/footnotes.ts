import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { addressOf } from './address.ts'
import type { Conversion } from './conversion.ts'
import { elementFor, lineBreak, onLines } from './element.ts'
import type { FootnoteWords } from './footnote-words.ts'

/** The mark in the text that leads to a footnote: its number on the page. */
export function footnoteMark(node: FootnoteReference, mentions: Conversion['mentions']): Element {
  const id = node.identifier.toUpperCase()
  const mention = mentions.get(id) ?? { number: mentions.size + 1, count: 0 }
  mention.count += 1
  mentions.set(id, mention)
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      href: `#fn-${nameOf(id)}`,
      id: markId(id, mention.count),
      dataFootnoteRef: true,
      ariaDescribedBy: ['footnote-label'],
    },
    children: [{ type: 'text', value: String(mention.number) }],
    position: node.position,
  }
  return elementFor(node, 'sup', {}, [link])
}

/** The list of footnotes below a page: those that its text names, in the order of their first mention. Undefined where there is none. */
export function footnoteList(
  { footnotes, mentions }: Conversion,
  words: FootnoteWords,
  contentOf: (definition: FootnoteDefinition) => ElementContent[],
): Element | undefined {
  if (mentions.size === 0) return undefined
  // A footnote may name another, which then is the last.
  const contents = new Map<string, ElementContent[]>()
  for (const id of mentions.keys()) {
    const definition = footnotes.get(id)
    if (definition) contents.set(id, contentOf(definition))
  }
  const items = [...contents].map(([id, content]) => footnote(id, content, mentions.get(id)?.count ?? 0, words.back, footnotes.get(id)))
  if (items.length === 0) return undefined
  const heading: Element = {
    type: 'element',
    tagName: 'h2',
    properties: { className: ['sr-only'], dataGenerated: 'label', id: 'footnote-label' },
    children: [{ type: 'text', value: words.label }],
  }
  const list: Element = { type: 'element', tagName: 'ol', properties: {}, children: onLines(items, true) }
  const properties = { dataFootnotes: true, className: ['footnotes'] }
  return { type: 'element', tagName: 'section', properties, children: [heading, lineBreak(), list, lineBreak()] }
}

function footnote(id: string, content: ElementContent[], count: number, back: string, definition: FootnoteDefinition | undefined): Element {
  const links: ElementContent[] = []
  for (let mention = 1; mention <= count; mention += 1) {
    if (mention > 1) links.push({ type: 'text', value: ' ' })
    links.push(backLink(id, mention, back))
  }
  const last = content.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') {
    const text = last.children.at(-1)
    if (text?.type === 'text') text.value += ' '
    else last.children.push({ type: 'text', value: ' ' })
    last.children.push(...links)
  } else content.push(...links)
  const properties = { id: `fn-${nameOf(id)}` }
  return { type: 'element', tagName: 'li', properties, children: onLines(content, true), position: definition?.position }
}

function backLink(id: string, mention: number, label: string): Element {
  const children: ElementContent[] = [{ type: 'text', value: '↩' }]
  if (mention > 1) children.push({ type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: String(mention) }] })
  const properties = { href: `#${markId(id, mention)}`, dataFootnoteBackref: '', ariaLabel: label, className: ['data-footnote-backref'] }
  return { type: 'element', tagName: 'a', properties, children }
}

function markId(id: string, mention: number): string {
  return `fnref-${nameOf(id)}${mention > 1 ? `-${String(mention)}` : ''}`
}

function nameOf(id: string): string {
  return addressOf(id.toLowerCase())
}
