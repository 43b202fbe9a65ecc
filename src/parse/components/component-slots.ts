import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { tell } from '../../dialect/messages.ts'
import type { ComponentForm, ComponentForms } from '../../model/component.ts'
import { componentMark, type ComponentSlot } from '../../model/component-slot.ts'
import type { Place } from '../../model/diagnostic.ts'

/** A slot before it is known what stands before it on the page. */
export type OpenSlot = Omit<ComponentSlot, 'before'>

type Directive = ContainerDirective | LeafDirective | TextDirective

/** A mark among blocks: a node of no known kind that has a value becomes a text of its own (mdast-util-to-hast). */
interface MarkNode {
  readonly type: 'componentMark'
  readonly value: string
}

const FORMS: Readonly<Record<Directive['type'], ComponentForm>> = {
  containerDirective: 'box',
  leafDirective: 'line',
  textDirective: 'text',
}

/** How a component of each form is written. */
const WRITTEN: Readonly<Record<ComponentForm, (name: string) => string>> = {
  line: (name) => `::${name} on a line of its own`,
  box: (name) => `:::${name} and ::: on lines of their own, round what it holds`,
  text: (name) => `:${name}[…] in a text`,
}

/**
 * Puts a mark in the place of every use of a component, and leaves the uses, in order, in `file.data.components`. What a box holds stays the
 * page's own, between two marks.
 */
export function componentSlots(components: ComponentForms) {
  return (tree: Root, file: VFile): void => {
    const slots: OpenSlot[] = []
    const mark = (slot: OpenSlot): string => componentMark(slots.push(slot) - 1)
    visitParents(tree, (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (!isDirective(node) || !parent) return undefined
      const form = components.get(node.name)
      if (form !== undefined && form !== FORMS[node.type]) tellForm(file, node, form)
      const isInLink = ancestors.some(({ type }) => type === 'link' || type === 'linkReference')
      const siblings = parent.children as (RootContent | MarkNode | Directive)[]
      const index = siblings.indexOf(node)
      siblings.splice(index, 1, ...marked(node, isInLink, mark))
      // What a box holds comes next, and may hold others.
      return [SKIP, index + 1]
    })
    file.data['components'] = slots
  }
}

function marked(node: Directive, isPlain: boolean, mark: (slot: OpenSlot) => string): readonly (RootContent | MarkNode)[] {
  const use = {
    name: node.name,
    form: FORMS[node.type],
    attributes: attributesOf(node),
    label: labelOf(node),
    place: placeOf(node),
    isPlain,
  }
  if (node.type === 'textDirective') return [{ type: 'text', value: mark({ ...use, part: 'whole' }) }]
  if (node.type === 'leafDirective') return [{ type: 'componentMark', value: mark({ ...use, part: 'whole' }) }]
  const [start, end] = [mark({ ...use, part: 'start' }), mark({ ...use, part: 'end' })]
  const content = node.children.filter((child) => !isLabel(child))
  return [{ type: 'componentMark', value: start }, ...content, { type: 'componentMark', value: end }]
}

function isDirective(node: { readonly type: string }): node is Directive {
  return node.type in FORMS
}

function attributesOf({ attributes }: Directive): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}

function labelOf(node: Directive): string {
  const holder: { readonly children: readonly (RootContent | PhrasingContent)[] } | undefined =
    node.type === 'containerDirective' ? node.children.find(isLabelParagraph) : node
  return holder ? toString(holder).trim() : ''
}

function isLabel(child: RootContent): boolean {
  return isLabelParagraph(child)
}

function isLabelParagraph(child: RootContent): child is Extract<RootContent, { type: 'paragraph' }> {
  return child.type === 'paragraph' && child.data?.directiveLabel === true
}

function placeOf({ position }: Directive): Place {
  if (!position) return { line: 1, column: 1 }
  const { start, end } = position
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function tellForm(file: VFile, node: Directive, form: ComponentForm): void {
  tell(file, {
    rule: 'component/form',
    severity: 'error',
    message: `'${node.name}' is not written like this`,
    hint: `write ${WRITTEN[form](node.name)}`,
    at: node.position?.start,
  })
}
