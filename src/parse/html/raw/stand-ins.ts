import type { Element, Parents, Root, RootContent } from 'hast'
import { SLOT_MARK } from '../../../model/slots.ts'
import { isParsed } from './is-parsed.ts'

/** A page of which a parser sees only what it could change. */
interface HalfHidden {
  /** The page, with a paragraph in the place of each run of blocks that are parsed already. */
  readonly shown: Root
  /** Those runs, in order. */
  readonly hidden: readonly (readonly RootContent[])[]
  /** True where nothing is left that a parser could change. */
  readonly isAll: boolean
}

/** Elements in which a block stands where it is put, whichever it is. */
const CONTAINERS = new Set(
  'div section article aside details summary figure figcaption main nav header footer center blockquote ul ol li dl dd dt table thead tbody tfoot tr td th'.split(
    ' ',
  ),
)

const TABLE_PARTS = new Set('caption col colgroup tbody td tfoot th thead tr'.split(' '))

/** Hides the blocks of a page that a parser would leave as they are. */
export function hideParsed(tree: Root): HalfHidden {
  const shown: RootContent[] = []
  const hidden: RootContent[][] = []
  let isAll = true
  let run: RootContent[] = []
  let between: RootContent[] = []
  const endRun = (): void => {
    if (run.length > 0) shown.push(standIn(hidden.push(run) - 1, run))
    shown.push(...between)
    run = []
    between = []
  }
  for (const child of tree.children) {
    if (run.length > 0 && child.type === 'text' && child.value === '\n') between.push(child)
    else if (child.type === 'element' && isParsed(child)) {
      run.push(...between, child)
      between = []
    } else {
      endRun()
      shown.push(child)
      isAll &&= isLeftAlone(child)
    }
  }
  endRun()
  return { shown: { ...tree, children: shown }, hidden, isAll }
}

/**
 * Puts the blocks back. Undefined where that would not be what a parser of the whole page gives: where a paragraph stands in an element in
 * which it is not certain that all blocks fare alike, is gone, or has something in it.
 */
export function putBack(parsed: Root, hidden: HalfHidden['hidden']): Root | undefined {
  let next = 0
  const putBackIn = (parent: Parents): boolean => {
    const children: RootContent[] = []
    let isChanged = false
    let begin = -1
    for (const child of parent.children) {
      if (child.type === 'element' && isStandIn(child, next)) {
        children.push(...(hidden[next] ?? []))
        next += 1
        isChanged = true
        begin = beginOf(child)
      } else {
        children.push(child)
        if (child.type !== 'element') continue
        // What stands in a table, but in no cell, was put before it: a paragraph and the white space behind it do not go together then.
        if (child.tagName === 'table' && beginOf(child) < begin) return false
        if (CONTAINERS.has(child.tagName) && !putBackIn(child)) return false
      }
    }
    if (isChanged) parent.children = children
    return true
  }
  return !hasTablePart(parsed) && putBackIn(parsed) && next === hidden.length ? parsed : undefined
}

/** A page that begins with a part of a table is read as one to its end. */
function hasTablePart({ children }: Root): boolean {
  return children.some((child) => child.type === 'element' && TABLE_PARTS.has(child.tagName))
}

function beginOf({ position }: Element): number {
  return position?.start.offset ?? Infinity
}

function isLeftAlone(node: RootContent): boolean {
  return node.type === 'text' || node.type === 'comment' || (node.type === 'element' && node.tagName === 'br')
}

/** It is where they are: the end of what its author did not close is found by what stands in it. */
function standIn(number: number, run: readonly RootContent[]): Element {
  const [start, end] = [run[0]?.position?.start, run.at(-1)?.position?.end]
  const position = start && end ? { start, end } : undefined
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: textOf(number) }], position }
}

function isStandIn({ tagName, children }: Element, number: number): boolean {
  const [text, ...others] = children
  return tagName === 'p' && others.length === 0 && text?.type === 'text' && text.value === textOf(number)
}

/** No text of a page has this character. */
function textOf(number: number): string {
  return SLOT_MARK + String(number)
}
