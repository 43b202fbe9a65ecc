import { isMarkerTail, isLazyEnd, isListMarker } from './lazy-end.ts'
import { createInline, placeBlock } from './place-block.ts'
import { isBlank, lineEnd, skipIndent, trailingSpace, leadingSpace } from '../characters.ts'
import { createElement, lastChild } from '../element.ts'
import { endOrigin, originOf, sliceFragment } from '../fragment.ts'
import { growInline, growInlineText } from '../inline-text.ts'
import type { Reading, Scope, Source } from '../reading.ts'

/** Reads a paragraph. Where another one stands right before it, whose end no block began, the two are one. */
export function readParagraph(reading: Reading, scope: Scope): boolean {
  const { source, tree } = scope
  const { text } = source
  const start = source.position
  const at = skipIndent(text, start)
  if (isBlank(text.charCodeAt(at))) return false
  let end = lineEnd(text, start)
  while (!endsParagraph(reading, source, end)) end = lineEnd(text, end)
  source.position = end
  const written = text.slice(start, end)
  const last = end - trailingSpace(written)
  const before = lastChild(tree)
  const inline = before?.kind === 'paragraph' ? lastChild(before) : undefined
  if (before && inline) {
    if (start > 2 && text.slice(start - 3, start) === '  \n') growInline(inline, source.fragment, start - 3, start)
    else growInlineText(inline, '\n')
    growInline(inline, source.fragment, start, last)
    before.end = inline.end = endOrigin(source.fragment, last)
    return true
  }
  const first = start + leadingSpace(written)
  const paragraph = placeBlock(scope, 'paragraph', first, last)
  paragraph.children.push(createInline(scope, first, last))
  return true
}

/** Takes a line that no block can begin with: one to three spaces and a tab. It becomes text without a paragraph. */
export function readStrayLine(scope: Scope): void {
  const { source, tree } = scope
  const end = lineEnd(source.text, source.position)
  const last = lastChild(tree)
  if (last?.kind === 'inline') growInline(last, source.fragment, source.position, end)
  else {
    const inline = createElement('inline', originOf(source.fragment, source.position), endOrigin(source.fragment, end))
    inline.source = sliceFragment(source.fragment, source.position, end)
    tree.children.push(inline)
  }
  source.position = end
}

function endsParagraph(reading: Reading, source: Source, index: number): boolean {
  if (isLazyEnd(reading, source, index)) return true
  const { text } = source
  const at = skipIndent(text, index)
  const code = text.charCodeAt(at)
  if (code === 58) return isMarkerTail(text.charCodeAt(at + 1))
  if (reading.settings.input !== 'GFM' || !reading.settings.gfmQuirks.includes('paragraph_end')) return false
  if (code === 62) return true
  if (code === 35) return at === index && isHeadingMarker(text, at)
  if (code === 96 || code === 126) return isFenceMarker(text, at)
  return isListMarker(text, at)
}

function isHeadingMarker(text: string, index: number): boolean {
  let at = index
  while (text.charCodeAt(at) === 35) at++
  return at - index <= 6 && isBlank(text.charCodeAt(at))
}

function isFenceMarker(text: string, at: number): boolean {
  return isFence(text.charCodeAt(at)) && isFence(text.charCodeAt(at + 1)) && isFence(text.charCodeAt(at + 2))
}

function isFence(code: number): boolean {
  return code === 96 || code === 126
}
