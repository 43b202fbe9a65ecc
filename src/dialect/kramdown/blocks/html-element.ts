import { createInline } from './place-block.ts'
import { readRawContent } from './raw-html.ts'
import { createElement, type ContentModel, type Element } from '../element.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { contentModel, normalizeName, VOID_ELEMENTS, isKnownElement } from '../html/content-models.ts'
import { findEndTag, readVerbatim } from '../html/end-tags.ts'
import { skipLineRest } from '../html/line-rest.ts'
import { takeMarkdownAttribute } from '../html/markdown-attribute.ts'
import { collectAttributes, type StartTag } from '../html/tags.ts'
import type { Reading, Scope } from '../reading.ts'

/** Reads an element whose start tag stands at an index, with its content and its end tag. */
export function readElement(reading: Reading, scope: Scope, tag: StartTag, at: number): void {
  const { source, tree } = scope
  const { fragment } = source
  const start = originOf(fragment, at)
  const element = createElement('html', start, endOrigin(fragment, tag.end), normalizeName(tag.name))
  const name = element.value
  const attributes = collectAttributes(tag, isKnownElement(name), (attribute) => {
    reading.warn('duplicate-attribute', `<${name}> has the attribute “${attribute}” twice: the last one counts`, start, element.end)
  })
  element.attributes = attributes
  element.isBlock = true
  tree.children.push(element)
  source.position = tag.end
  const isScript = name === 'script' || name === 'style'
  const isClosed = !isScript && (tag.isClosed || VOID_ELEMENTS.has(name))
  if (isScript) readVerbatim(reading, source, element)
  if (scope.pending) {
    element.lists = scope.pending
    scope.pending = undefined
  }
  const model = takeMarkdownAttribute(attributes, name) ?? defaultModel(reading, tree, name)
  element.model = model
  element.isClosed = isClosed
  if (model === 'block') source.position = skipLineRest(source.text, source.position)
  if (!isClosed && !isScript) {
    readContent(reading, scope, element, model)
    if (tree.kind !== 'html' || tree.model !== 'raw') source.position = skipLineRest(source.text, source.position)
  }
  let end = source.position
  while (end > 0 && source.text.charCodeAt(end - 1) === 10) end--
  element.end = Math.max(element.end, endOrigin(fragment, end))
}

function defaultModel(reading: Reading, tree: Element, name: string): ContentModel {
  if (tree.kind === 'html' && tree.model === 'raw') return 'raw'
  return reading.settings.parseBlockHtml ? contentModel(name) : 'raw'
}

function readContent(reading: Reading, scope: Scope, element: Element, model: ContentModel): void {
  const { source } = scope
  if (model === 'block') {
    if (!reading.parseBlocks(reading, element, source)) warnUnclosed(reading, element)
  } else if (model === 'span') {
    const close = findEndTag(source, element.value)
    const to = close?.start ?? source.text.length
    if (to > source.position) element.children.push(createInline(scope, source.position, to))
    source.position = close?.end ?? source.text.length
    if (!close) warnUnclosed(reading, element)
  } else readRawContent(reading, source, element, readElement)
}

function warnUnclosed(reading: Reading, element: Element): void {
  reading.warn('missing-end-tag', `<${element.value}> is never closed: it takes all that follows`, element.start, element.end)
}
