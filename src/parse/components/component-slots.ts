import type { Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { mayHold } from '../../dialect/may-hold.ts'
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
  const isInText = [...components.values()].includes('text')
  return (tree: Root, file: VFile): void => {
    const slots: OpenSlot[] = []
    if (mayHold(file, isInText ? ':' : '::')) putMarks(tree, false, { slots, components, file })
    file.data['components'] = slots
  }
}

/** What marks are made with. */
interface Marking {
  readonly slots: OpenSlot[]
  readonly components: ComponentForms
  readonly file: VFile
}

function putMarks(parent: Parents, isInLink: boolean, marking: Marking): void {
  const { slots, components, file } = marking
  const children = parent.children as (RootContent | MarkNode)[]
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]
    if (!node) continue
    if (isDirective(node)) {
      const form = components.get(node.name)
      if (form !== undefined && form !== FORMS[node.type]) tellForm(file, node, form)
      // What a box holds comes next, and may hold others.
      children.splice(index, 1, ...marked(node, isInLink, (slot) => componentMark(slots.push(slot) - 1)))
    } else if ('children' in node) putMarks(node, isInLink || node.type === 'link' || node.type === 'linkReference', marking)
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

function isDirective(node: RootContent | MarkNode): node is Directive {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective'
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
