import { createElement, lastChild, type Element, type Kind } from '../element.ts'
import { endOrigin, originOf, sliceFragment } from '../fragment.ts'
import type { Scope } from '../reading.ts'

/** Blocks behind which any other may begin. */
const BOUNDARIES: ReadonlySet<Kind> = new Set(['blank', 'container-directive', 'leaf-directive'])

/** A new block from `start` to `end` of the source. The attribute list that waits goes to it. */
export function createBlock(scope: Scope, kind: Kind, start: number, end: number, value = ''): Element {
  const { fragment, text } = scope.source
  let last = end
  while (last > start && text.charCodeAt(last - 1) === 10) last--
  const block = createElement(kind, originOf(fragment, start), endOrigin(fragment, last), value)
  if (scope.pending) {
    block.lists = scope.pending
    scope.pending = undefined
  }
  return block
}

/** Puts a new block into the tree. */
export function placeBlock(scope: Scope, kind: Kind, start: number, end: number, value = ''): Element {
  const block = createBlock(scope, kind, start, end, value)
  scope.tree.children.push(block)
  return block
}

/** A text of the source whose spans are read later. */
export function createInline(scope: Scope, start: number, end: number): Element {
  const { fragment } = scope.source
  const inline = createElement('inline', originOf(fragment, start), endOrigin(fragment, end))
  inline.source = sliceFragment(fragment, start, end)
  return inline
}

/** True where a block begins that needs a boundary before it. */
export function isAfterBoundary(scope: Scope): boolean {
  const last = lastChild(scope.tree)
  return !last || BOUNDARIES.has(last.kind) || (last.kind === 'boundary' && last.value === '') || scope.pending !== undefined
}
