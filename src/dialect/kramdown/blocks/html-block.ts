import { readElement } from './html-element.ts'
import { skipIndent } from '../characters.ts'
import { createElement } from '../element.ts'
import { originOf, endOrigin } from '../fragment.ts'
import { SPAN_ELEMENTS } from '../html/content-models.ts'
import { commentEnd, endTagAt, startTagAt } from '../html/tags.ts'
import { skipLineRest } from '../html/line-rest.ts'
import type { Reading, Scope } from '../reading.ts'

/** Reads a comment, an HTML element that is no part of running text, or the end tag of the element that blocks are read in. */
export function readHtmlBlock(reading: Reading, scope: Scope): boolean | 'end' {
  const { source, tree } = scope
  const { text, position, fragment } = source
  const comment = commentEnd(source.searches, position)
  if (comment !== -1) {
    const element = createElement('comment', originOf(fragment, position), endOrigin(fragment, comment), text.slice(position, comment))
    element.isBlock = true
    tree.children.push(element)
    source.position = skipLineRest(text, comment)
    return true
  }
  const at = skipIndent(text, position)
  const tag = startTagAt(source.searches, at)
  if (tag) {
    if (SPAN_ELEMENTS.has(tag.name.toLowerCase())) return false
    readElement(reading, scope, tag, at)
    return true
  }
  const end = endTagAt(text, at)
  if (!end || tree.kind !== 'html' || tree.value !== end.name.toLowerCase() || SPAN_ELEMENTS.has(tree.value)) return false
  source.position = end.end
  return 'end'
}
