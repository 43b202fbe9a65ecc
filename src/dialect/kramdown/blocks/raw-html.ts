import { createElement, lastChild, type Element } from '../element.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { isKnownElement } from '../html/content-models.ts'
import { commentEnd, endTagAt, startTagAt, type StartTag } from '../html/tags.ts'
import { DEEPEST, type Reading, type Scope, type Source } from '../reading.ts'
import { findNext } from '../searches.ts'

/** Reads an element in the content; given, since the two read each other. */
type ReadElement = (reading: Reading, scope: Scope, tag: StartTag, at: number) => void

/** Reads content that stays HTML, up to the end tag of the element. End tags of others are text in it, as in kramdown. */
export function readRawContent(reading: Reading, source: Source, element: Element, readElement: ReadElement): void {
  const { text, searches, fragment } = source
  const scope: Scope = { tree: element, source, pending: undefined }
  const addText = (from: number, to: number): void => {
    addRawText(element, source, from, to)
  }
  reading.depth++
  while (source.position < text.length) {
    const { position } = source
    const at = reading.depth > DEEPEST ? -1 : findNext(searches, '<', position)
    if (at === -1) {
      addText(position, text.length)
      source.position = text.length
      const message = `<${element.value}> is never closed: it takes all that follows`
      reading.warn('missing-end-tag', message, element.start, element.end)
      break
    }
    addText(position, at)
    const comment = commentEnd(searches, at)
    const verbatim = comment === -1 ? instructionEnd(source, at) : comment
    const tag = verbatim === -1 ? startTagAt(searches, at) : undefined
    const end = verbatim === -1 && !tag ? endTagAt(text, at) : undefined
    source.position = verbatim === -1 ? (end?.end ?? at) : verbatim
    if (verbatim !== -1) {
      const node = createElement('comment', originOf(fragment, at), endOrigin(fragment, verbatim), text.slice(at, verbatim))
      node.isBlock = true
      element.children.push(node)
    } else if (tag) readElement(reading, scope, tag, at)
    else if (end) {
      if (element.value === (isKnownElement(element.value) ? end.name.toLowerCase() : end.name)) break
      addText(at, end.end)
      const message = `</${end.name}> closes nothing: <${element.value}> is open here`
      reading.warn('stray-end-tag', message, originOf(fragment, at), endOrigin(fragment, end.end))
    } else {
      addText(at, at + 1)
      source.position = at + 1
    }
  }
  reading.depth--
}

function instructionEnd(source: Source, at: number): number {
  if (source.text.charCodeAt(at + 1) !== 63) return -1
  const end = findNext(source.searches, '?>', at + 2)
  return end === -1 ? -1 : end + 2
}

function addRawText(element: Element, source: Source, from: number, to: number): void {
  if (to <= from) return
  const value = source.text.slice(from, to)
  const last = lastChild(element)
  if (last?.kind === 'text') {
    last.value += value
    last.end = endOrigin(source.fragment, to)
  } else element.children.push(createElement('text', originOf(source.fragment, from), endOrigin(source.fragment, to), value))
}
