import type { Nodes } from 'mdast'
import { isDoubtfulCode, isDoubtfulHtml } from './code-and-html.ts'
import { isDoubtfulBox, isDoubtfulEnd, isDoubtfulItem, isDoubtfulList, isDoubtfulNote, isDoubtfulTask } from './containers.ts'
import { isDoubtfulEmphasis } from './emphasis.ts'
import { isBelowContainer, isDoubtfulDefinition, isDoubtfulParagraph, isDoubtfulTable } from './paragraphs.ts'
import { isRightBelow, type Standing } from './standing.ts'
import { isDoubtfulImage, isDoubtfulInlineCode, isDoubtfulLink, isDoubtfulReference, isDoubtfulText, isDoubtfulWord } from './words.ts'

/** True for a node that the native parser is known to read in another way than remark-parse, or may. */
export function isDoubtful(node: Nodes, standing: Standing): boolean {
  switch (node.type) {
    case 'text':
      return isDoubtfulText(node, standing)
    case 'paragraph':
      return isDoubtfulParagraph(node, standing)
    case 'heading':
      return isBelowContainer(node, standing.before)
    case 'link':
      return isDoubtfulLink(node, standing)
    case 'listItem':
      return node.checked === null ? isDoubtfulItem(node, standing) : isDoubtfulTask(node, standing)
    case 'emphasis':
    case 'strong':
    case 'delete':
      return isDoubtfulEmphasis(node, standing)
    case 'html':
      return isDoubtfulHtml(node, standing)
    case 'inlineCode':
      return isDoubtfulInlineCode(node, standing)
    case 'code':
      return isDoubtfulCode(node, standing)
    case 'blockquote':
      return isDoubtfulEnd(node, standing)
    case 'list':
      return isDoubtfulEnd(node, standing) || isDoubtfulList(node, standing)
    case 'image':
    case 'imageReference':
      return isDoubtfulImage(node, standing)
    case 'table':
      return isDoubtfulTable(node, standing)
    case 'definition':
      return isDoubtfulDefinition(node, standing)
    case 'footnoteDefinition':
      return isDoubtfulNote(node, standing)
    case 'footnoteReference':
      return isDoubtfulReference(node, standing)
    case 'containerDirective':
      return isDoubtfulBox(node, standing) || isBelowCode(node, standing)
    case 'leafDirective':
      return standing.isInside || isBelowCode(node, standing)
    case 'textDirective':
      return isDoubtfulWord(node, standing)
    default:
      return false
  }
}

function isBelowCode(node: Nodes, { before }: Standing): boolean {
  return before?.type === 'code' && isRightBelow(node, before)
}
