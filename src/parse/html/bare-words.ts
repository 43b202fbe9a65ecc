import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { visit } from '../../dialect/walk.ts'
import { mayBeHeld } from './held.ts'
import type { VFile } from 'vfile'
import { BARE_WORDS } from '../../dialect/html-blocks/html-blocks.ts'

/** Puts words that stand in an author's element without a paragraph straight into it, with no line break round them. */
export function unwrapBareWords() {
  return (tree: Root, file: VFile): void => {
    if (!mayBeHeld(file, 'bareWords')) return
    unwrapIn(tree)
    visit(tree, 'element', unwrapIn)
  }
}

function unwrapIn(parent: Parents): undefined {
  if (parent.children.some(isBareWords)) parent.children = parent.children.flatMap(unwrap)
}

function unwrap(node: RootContent, index: number, siblings: readonly RootContent[]): readonly ElementContent[] {
  if (isBareWords(node)) return node.children
  const isLineBreak = node.type === 'text' && node.value === '\n'
  const isBeside = [siblings[index - 1], siblings[index + 1]].some((sibling) => sibling !== undefined && isBareWords(sibling))
  return isLineBreak && isBeside ? [] : [node as ElementContent]
}

function isBareWords(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === BARE_WORDS
}
