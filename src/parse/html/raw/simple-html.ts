import type { Comment, Element } from 'hast'
import type { Raw } from 'mdast-util-to-hast'

/** A comment, and nothing else: what stands in it neither ends it nor looks like the end of another. */
const COMMENT = /^<!--(?!-?>)((?:[^-\0\r]|-(?!-))*)-->$/

/** What authors write most, as any parser reads it wherever it stands: a line break, or a comment. Undefined for all else. */
export function simpleHtml({ value, position }: Raw): Element | Comment | undefined {
  if (/^<br ?\/?>$/i.test(value)) return { type: 'element', tagName: 'br', properties: {}, children: [], position }
  const comment = COMMENT.exec(value)?.[1]
  return comment === undefined || comment.endsWith('-') ? undefined : { type: 'comment', value: comment, position }
}
