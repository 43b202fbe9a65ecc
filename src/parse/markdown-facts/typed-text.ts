import type { Parents } from 'mdast'

/** Stands for each character that is not text: of code, HTML, links and images. U+FFFC is what Unicode has for such objects. */
export const MASK = '\uFFFC'

/** The text of a paragraph, heading, link or the like as its author typed it: escapes and line prefixes are still in it. */
export interface TypedText {
  /** As long as the piece of the source: whatever is not text is masked. */
  readonly text: string
  /** Where in the source it begins. */
  readonly offset: number
  /** Where the paragraph, heading or cell that it is part of begins. */
  readonly block: number
  readonly isInLink: boolean
}

type Range = readonly [start: number, end: number]

/** A node in which text may stand, and what it stands in itself. */
export interface TextParent extends Pick<TypedText, 'block' | 'isInLink'> {
  readonly parent: Parents
}

/** Takes a node and the source of its page; gives the text that stands straight in the node, or undefined where there is none. */
export function typedText({ parent, block, isInLink }: TextParent, source: string): TypedText | undefined {
  let text = ''
  let offset: number | undefined
  for (const [start, end] of textRanges(parent)) {
    offset ??= start
    const done = offset + text.length
    // Two texts without a place of their own share one range.
    if (start >= done) text += MASK.repeat(start - done) + source.slice(start, end)
  }
  return offset === undefined ? undefined : { text, offset, block, isInLink }
}

function textRanges(parent: Parents): readonly Range[] {
  return parent.children.flatMap((child, index) => {
    if (child.type !== 'text') return []
    const range = child.position ? rangeOf(child.position) : child.value.trim() === '' ? undefined : rangeBetween(parent, index)
    return range === undefined ? [] : [range]
  })
}

/** The parser's search for mail addresses leaves texts without places: they lie between those beside them. */
function rangeBetween(parent: Parents, index: number): Range | undefined {
  if (parent.type === 'link' || parent.type === 'linkReference') return undefined
  const children: readonly { readonly position?: Parents['position'] }[] = parent.children
  const before = children.slice(0, index).findLast(({ position }) => position !== undefined)
  const after = children.slice(index + 1).find(({ position }) => position !== undefined)
  const start = before ? before.position?.end.offset : parent.position?.start.offset
  const end = after ? after.position?.start.offset : parent.position?.end.offset
  return start === undefined || end === undefined || end < start ? undefined : [start, end]
}

function rangeOf({ start, end }: NonNullable<Parents['position']>): Range | undefined {
  return start.offset === undefined || end.offset === undefined || end.offset < start.offset ? undefined : [start.offset, end.offset]
}
