import type { Element } from '../element.ts'
import { VOID_ELEMENTS } from '../html/content-models.ts'
import { escapeAttribute, escapeText } from '../html/references.ts'

/** True for an HTML element in which no Markdown is read. */
export function isVerbatim(element: Element): boolean {
  if (element.kind !== 'html') return true
  return element.model === 'raw' && element.children.every(isVerbatim)
}

/** An HTML element that stays as it is, as kramdown writes it: all that is open is closed. */
export function writeVerbatim(element: Element): string {
  const { kind, value } = element
  if (kind === 'text') return escapeText(value)
  if (kind !== 'html') return value
  let tag = `<${value}`
  for (const [name, content] of element.attributes ?? [])
    if (name !== 'id' || content.trim() !== '') tag += ` ${name}="${escapeAttribute(content)}"`
  const content = element.children.map(writeVerbatim).join('')
  if (element.isClosed && element.isBlock && !content) return `${tag} />`
  if (content === '' && VOID_ELEMENTS.has(value)) return `${tag} />`
  return `${tag}>${content}</${value}>`
}
