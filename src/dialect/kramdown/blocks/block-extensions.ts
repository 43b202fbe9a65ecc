import { createBlock, placeBlock } from './place-block.ts'
import { readAttributeList } from '../attribute-list.ts'
import { attributeLineAt, closeList, nameEnd } from '../brace-lists.ts'
import { skipIndent } from '../characters.ts'
import { createAttributeSet, createElement, lastChild, listsOf, type AttributeSet } from '../element.ts'
import { extensionTagAt, findStopTag, type ExtensionTag } from '../extension-tags.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { setOptions } from '../inline-options.ts'
import type { Reading, Scope } from '../reading.ts'
import { verbatimHtml } from '../verbatim-html.ts'

/** Boundaries that a definition leaves: an attribute list behind them is theirs. */
const DEFINITIONS = new Set(['link', 'abbreviation', 'footnote'])

/** Reads a line that holds an attribute list, a definition of one, or an extension. */
export function readBlockExtension(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const at = skipIndent(source.text, source.position)
  if (!source.text.startsWith('{:', at)) return false
  return readNamedList(reading, scope, at) || readExtension(reading, scope, at) || readListLine(reading, scope)
}

function readNamedList(reading: Reading, scope: Scope, at: number): boolean {
  const { source } = scope
  const { text, position } = source
  const end = nameEnd(text, at + 2)
  if (end === at + 2 || text.charCodeAt(end) !== 58) return false
  const list = closeList(source.searches, end + 1, true)
  if (!list) return false
  const name = text.slice(at + 2, end)
  const set = reading.namedLists.get(name) ?? createAttributeSet()
  reading.namedLists.set(name, set)
  addList(reading, scope, text.slice(list.from, list.to), set, position, list.end)
  placeBlock(scope, 'boundary', position, list.end, 'named-list')
  source.position = list.end
  return true
}

function readListLine(reading: Reading, scope: Scope): boolean {
  const { source, tree } = scope
  const { text, position, searches } = source
  const list = attributeLineAt(searches, position)
  if (!list) return false
  source.position = list.end
  const body = text.slice(list.from, list.to)
  const last = lastChild(tree)
  if (last && last.kind !== 'blank' && (last.kind !== 'boundary' || DEFINITIONS.has(last.value))) {
    addList(reading, scope, body, listsOf(last), position, list.end)
    if (!attributeLineAt(searches, list.end)) placeBlock(scope, 'boundary', position, list.end, 'list')
  } else addList(reading, scope, body, (scope.pending ??= createAttributeSet()), position, list.end)
  return true
}

function addList(reading: Reading, scope: Scope, body: string, set: AttributeSet, start: number, end: number): void {
  if (readAttributeList(body, set)) return
  const { fragment } = scope.source
  const message = `“${body}” says nothing an attribute list can say`
  reading.warn('invalid-attribute-list', message, originOf(fragment, start), endOrigin(fragment, end - 1))
}

function readExtension(reading: Reading, scope: Scope, at: number): boolean {
  const { source } = scope
  const { text, position, searches, fragment } = source
  const tag = extensionTagAt(searches, at, true)
  if (!tag) return false
  const warn = (message: string): false => {
    reading.warn('invalid-extension', message, originOf(fragment, at), endOrigin(fragment, tag.end - 1))
    return false
  }
  if (tag.kind === 'stop') return warn(`{:/${tag.name}} ends no extension`)
  const stop = tag.isClosed ? undefined : findStopTag(searches, tag.name, tag.end, true)
  if (!tag.isClosed && !stop) return warn(`The extension “${tag.name}” has no end: {:/${tag.name}} must stand on a line of its own`)
  const body = stop && text.slice(tag.end, stop.start).replace(/\n$/, '')
  const end = stop?.end ?? tag.end
  const set = createAttributeSet()
  readAttributeList(tag.options, set)
  if (tag.name === 'options') {
    setOptions(reading, set, originOf(fragment, at), endOrigin(fragment, tag.end - 1))
    scope.tree.children.push(createBlock(scope, 'boundary', position, end, 'extension'))
  } else if (tag.name === 'comment' || tag.name === 'nomarkdown') placeVerbatim(scope, tag, set, body, end)
  else return warn(`There is no extension “${tag.name}”: there are comment, nomarkdown and options`)
  source.position = end
  return true
}

function placeVerbatim(scope: Scope, tag: ExtensionTag, set: AttributeSet, body: string | undefined, end: number): void {
  if (body === undefined) return
  const { fragment, position } = scope.source
  const element = createElement('raw', originOf(fragment, position), endOrigin(fragment, end - 1), verbatimHtml(tag.name, set, body))
  element.isBlock = true
  scope.tree.children.push(element)
}
