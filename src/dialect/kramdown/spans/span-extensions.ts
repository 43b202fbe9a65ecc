import { createSpan, takeText, type SpanReading } from './span-reading.ts'
import { applyAttributeSet, mergeSets, readAttributeList } from '../attribute-list.ts'
import { closeList } from '../brace-lists.ts'
import { attributesOf, createAttributeSet, lastChild, type Element } from '../element.ts'
import { extensionTagAt, findStopTag, type ExtensionTag } from '../extension-tags.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { verbatimHtml } from '../verbatim-html.ts'
import { setOptions } from '../inline-options.ts'

/** Reads an extension, or an attribute list, which belongs to the span right before it. */
export function readSpanExtension(spans: SpanReading, tree: Element): boolean {
  const { text, position, searches } = spans
  if (text.charCodeAt(position + 1) !== 58) return false
  const tag = extensionTagAt(searches, position, false)
  if (tag) {
    if (!readExtension(spans, tree, tag)) takeText(spans, tree, 1)
    return true
  }
  const list = closeList(searches, position + 2, false)
  const last = list && lastChild(tree)
  if (!list) takeText(spans, tree, 1)
  else if (!last || last.kind === 'text') {
    warn(spans, 'stray-attribute-list', 'This attribute list stands behind text: it must touch a link, an image or the like', list.end)
    takeText(spans, tree, 1)
  } else {
    const set = createAttributeSet()
    const body = text.slice(list.from, list.to)
    if (!readAttributeList(body, set)) warn(spans, 'invalid-attribute-list', `“${body}” says nothing an attribute list can say`, list.end)
    last.lists = mergeSets(last.lists, set)
    applyAttributeSet(attributesOf(last), set, spans.reading.namedLists)
    last.end = endOrigin(spans.fragment, list.end)
    spans.position = list.end
  }
  return true
}

function readExtension(spans: SpanReading, tree: Element, tag: ExtensionTag): boolean {
  const { text, position, searches, reading } = spans
  const { name } = tag
  const fail = (message: string): false => {
    warn(spans, 'invalid-extension', message, tag.end)
    return false
  }
  if (tag.kind === 'stop') return fail(`{:/${name}} ends no extension`)
  const stop = tag.isClosed ? undefined : findStopTag(searches, name, tag.end, false)
  if (!tag.isClosed && !stop) return fail(`The extension “${name}” has no end: {:/${name}} is missing`)
  const end = stop?.end ?? tag.end
  const set = createAttributeSet()
  readAttributeList(tag.options, set)
  if (name === 'options') setOptions(reading, set, originOf(spans.fragment, position), endOrigin(spans.fragment, tag.end))
  else if (name !== 'comment' && name !== 'nomarkdown')
    return fail(`There is no extension “${name}”: there are comment, nomarkdown and options`)
  else if (stop) tree.children.push(createSpan(spans, 'raw', position, end, verbatimHtml(name, set, text.slice(tag.end, stop.start))))
  spans.position = end
  return true
}

function warn(spans: SpanReading, rule: Parameters<SpanReading['reading']['warn']>[0], message: string, end: number): void {
  spans.reading.warn(rule, message, originOf(spans.fragment, spans.position), endOrigin(spans.fragment, end))
}
