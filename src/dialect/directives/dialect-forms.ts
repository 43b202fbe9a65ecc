import type { Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { tell } from '../messages.ts'
import { sourceLines } from '../source-lines.ts'
import { authorWords } from './author-words.ts'
import { isClosed } from './box-ends.ts'
import { DIALECT_DIRECTIVES, INTERNAL } from './forms.ts'

/** Tells of the dialect's directives in the wrong form, which are then their author's text; and of boxes that nothing closes. */
export function dialectForms() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    if (!source.includes('::')) return
    const lines = sourceLines(source)
    visit(tree, (node, index, parent) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined
      const form = DIALECT_DIRECTIVES.get(node.name)
      if (form !== undefined && (form === 'box') !== (node.type === 'containerDirective') && parent && index !== undefined) {
        tellForm(file, node)
        const siblings = parent.children as RootContent[]
        siblings.splice(index, 1, ...authorWords(node, lines))
        return [SKIP, index]
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
