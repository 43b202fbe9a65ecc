import type { Nodes } from 'mdast'
import { writtenOf, type BlockMarks, type Standing } from './standing.ts'

/** Nothing yet. */
export function noBlockMarks(): BlockMarks {
  return { block: undefined, isOpen: undefined, hasDoubles: undefined, leftOver: undefined }
}

/** True for a block in which something may begin, and does not, that would go on over the ends of lines. */
export function isOpenBlock(standing: Standing): boolean {
  const { text, block } = standing
  const marks = marksOf(standing)
  return (marks.isOpen ??= /^\[[^\]\n]*\n|\[[ \t]*\n/.test(writtenOf(block, text)) || holdsOpenMark(block))
}

function holdsOpenMark(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt?.includes('`') ?? false
  if (node.type === 'text') return /`|\][([]|<[a-z/!?]/i.test(node.value)
  return 'children' in node && node.children.some(holdsOpenMark)
}

/** True for a block with two marks of emphasis side by side. */
export function hasDoubleMarks(standing: Standing): boolean {
  return (marksOf(standing).hasDoubles ??= /\*\*|__|~~/.test(writtenOf(standing.block, standing.text)))
}

/** True for a block with marks of another kind left over among its words. */
export function leavesOther(standing: Standing, mark: string): boolean {
  const marks = marksOf(standing)
  marks.leftOver ??= ['*', '_', '~'].filter((one) => holdsText(standing.block, one)).join('')
  return marks.leftOver.replace(mark, '') !== ''
}

function holdsText(node: Nodes, mark: string): boolean {
  if (node.type === 'text') return node.value.includes(mark)
  return 'children' in node && node.children.some((child) => holdsText(child, mark))
}

function marksOf({ marks, block }: Standing): BlockMarks {
  return marks.block === block ? marks : Object.assign(marks, noBlockMarks(), { block })
}
