import type { Nodes, Root } from 'mdast'
import { mathFromMarkdown } from 'mdast-util-math'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { tell } from '../messages.ts'
import { visitBlocks } from '../walk.ts'
import { dollars } from './dollars.ts'

/** A unified plugin that reads formulas in TeX; one between double dollars that is a paragraph of its own stands on a line of its own, as in kramdown. */
export function maths(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data()
  const syntax = (data.micromarkExtensions ??= [])
  const tree = (data.fromMarkdownExtensions ??= [])
  syntax.push(dollars())
  tree.push(mathFromMarkdown())
  return (root, file) => {
    const source = String(file)
    if (source.includes('$$')) finishFormulas(root, file, source)
  }
}

/** Sets formulas apart, and tells of one that nothing closes: as with a block of code, all that follows belongs to it. */
function finishFormulas(tree: Root, file: VFile, source: string): void {
  visitBlocks(tree, (node, index, parent) => {
    if (node.type === 'math') tellUnclosed(node, file, source)
    if (node.type !== 'paragraph') return
    const [only, ...others] = node.children
    if (only?.type !== 'inlineMath' || others.length > 0) return
    const start = only.position?.start.offset
    if (start === undefined || !source.startsWith('$$', start)) return
    parent.children[index] = { type: 'math', value: only.value, ...(only.position ? { position: only.position } : {}) }
  })
}

function tellUnclosed({ position }: Extract<Nodes, { type: 'math' }>, file: VFile, source: string): void {
  if (!position || source.slice(0, position.end.offset).trimEnd().endsWith('$$')) return
  tell(file, {
    rule: 'math/invalid',
    severity: 'warning',
    message: 'these dollars are never closed, so all that follows is read as a formula',
    hint: 'end the formula with a line of $$',
    at: position.start,
  })
}
