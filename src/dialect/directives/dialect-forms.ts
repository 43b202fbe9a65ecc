import type { Nodes, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { tell } from '../messages.ts'
import { linesOf } from '../source-lines.ts'
import { visitBlocks } from '../walk.ts'
import { authorWords } from './author-words.ts'
import { isClosed } from './box-ends.ts'
import { DIALECT_DIRECTIVES, INTERNAL } from './forms.ts'
import { MOST_NESTED } from './syntax.ts'

/** Tells of the dialect's directives in the wrong form, which are then their author's text; and of boxes that nothing closes. */
export function dialectForms() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('::')) return
    const lines = linesOf(file)
    tellNesting(tree, 0, file)
    visitBlocks(tree, (node, index, parent) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined
      const form = DIALECT_DIRECTIVES.get(node.name)
      if (form !== undefined && (form === 'box') !== (node.type === 'containerDirective')) {
        tellForm(file, node)
        const siblings = parent.children as RootContent[]
        siblings.splice(index, 1, ...authorWords(node, lines))
        return index
      }
      if (node.type === 'containerDirective' && node.name !== INTERNAL && !isClosed(node, lines)) tellUnclosed(file, node)
      return undefined
    })
  }
}

function tellForm(file: VFile, { name, type, position }: ContainerDirective | LeafDirective): void {
  const right =
    type === 'containerDirective' ? `::${name} on a line of its own` : `:::${name} and ::: on lines of their own, round what it holds`
  const severity = 'error'
  tell(file, {
    rule: 'component/form',
    severity,
    message: `'${name}' is not written like this`,
    hint: `write ${right}`,
    at: position?.start,
  })
}

function tellUnclosed(file: VFile, { name, position }: ContainerDirective): void {
  tell(file, {
    rule: 'component/unclosed',
    severity: 'warning',
    message: `no line closes ':::${name}', so it holds all that follows`,
    hint: 'end it with ::: on a line of its own; a box round another one needs more colons (::::)',
    at: position?.start,
  })
}

/** Told once: where the first box stands that is as deep in others as boxes are read. True where it has been told. */
function tellNesting(node: Nodes, depth: number, file: VFile): boolean {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return false
  const inside = node.type === 'containerDirective' ? depth + 1 : depth
  if (inside < MOST_NESTED) return node.children.some((child) => tellNesting(child, inside, file))
  tell(file, {
    rule: 'component/form',
    severity: 'error',
    message: `boxes stand ${String(MOST_NESTED)} deep in one another here, and no deeper one is read`,
    hint: 'close the boxes above with ::: on lines of their own, or take levels out',
    at: node.position?.start,
  })
  return true
}
