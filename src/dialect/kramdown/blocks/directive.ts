import { closingLine, directiveLineAt, type DirectiveLine } from './directive-line.ts'
import { createInline, placeBlock } from './place-block.ts'
import { createSource } from './source.ts'
import { lineEnd, skipIndent } from '../characters.ts'
import { createElement, type Element } from '../element.ts'
import { appendSlice, createBuilder, endOrigin, finishBuilder, originOf } from '../fragment.ts'
import type { Reading, Scope } from '../reading.ts'

/** Reads a directive that stands on a line of its own, and what a box holds: all up to a line of at least as many colons, or all there is. */
export function readDirective(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const line = directiveLineAt(reading, source.text, source.position)
  if (!line) return false
  if (line.colons === 2) {
    const directive = placeDirective(scope, line, 'leaf-directive', line.next)
    if (line.label) directive.children.push(createInline(scope, line.label.from, line.label.to))
    source.position = line.next
  } else readBox(reading, scope, line)
  return true
}

function readBox(reading: Reading, scope: Scope, line: DirectiveLine): void {
  const { source } = scope
  const { text, fragment } = source
  const close = closingLine(text, line.next, line.colons)
  const isClosed = close < text.length
  const end = isClosed ? lineEnd(text, close) : close
  const box = placeDirective(scope, line, 'container-directive', end)
  const builder = createBuilder()
  const indent = line.start - source.position
  for (let at = line.next; at < close;) {
    const next = lineEnd(text, at)
    appendSlice(builder, fragment, skipIndent(text, at, indent), next)
    at = next
  }
  reading.boxes++
  reading.parseBlocks(reading, box, createSource(finishBuilder(builder)))
  reading.boxes--
  if (!isClosed) {
    // One that nothing closes ends where its content does; in the page itself behind the last line end, so that no line seems to close it.
    const last = box.children.findLast(({ kind }) => kind !== 'blank')
    box.end = scope.tree.kind === 'root' ? endOrigin(fragment, end) : (last?.end ?? endOrigin(fragment, line.next - 1))
  }
  if (line.label) box.children.unshift(createLabel(scope, line.label.from, line.label.to))
  source.position = end
}

function placeDirective(scope: Scope, line: DirectiveLine, kind: 'leaf-directive' | 'container-directive', end: number): Element {
  const directive = placeBlock(scope, kind, line.start, end, line.name)
  directive.directive = line.attributes
  return directive
}

/** The label with its brackets. */
function createLabel(scope: Scope, from: number, to: number): Element {
  const { fragment } = scope.source
  const label = createElement('label', originOf(fragment, from - 1), originOf(fragment, to) + 1)
  if (to > from) label.children.push(createInline(scope, from, to))
  return label
}
