import type { Blockquote, Paragraph, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { classesOf, setProperty } from '../attribute-lists/apply.ts'
import { tell } from '../messages.ts'
import { nearestName } from './nearest-name.ts'

/** What the syntax itself has a short form for: `{.class #id}`. */
const SHORTHAND = ['class', 'id']

/** The words in a box's brackets, and what it holds. */
export interface BoxParts {
  /** Undefined where it has no brackets, or nothing in them. */
  readonly label: Paragraph | undefined
  readonly content: Blockquote['children']
}

/** Takes a box apart. */
export function partsOf(box: ContainerDirective): BoxParts {
  const label = box.children.find(isLabel)
  const content = box.children.filter((child) => !isLabel(child))
  return { label: label && label.children.length > 0 ? label : undefined, content }
}

/** A box as an element of its own, `div`, with the classes and the id that its author gave it. */
export function elementOf(box: ContainerDirective, children: Blockquote['children']): Blockquote {
  const element: Blockquote = { type: 'blockquote', children, data: { ...box.data, hName: 'div' } }
  if (box.position) element.position = box.position
  return element
}

/** Puts the classes and the id of a box's braces on its element, beside the classes that the element has. */
export function applyShorthand(element: Blockquote, { attributes }: ContainerDirective): void {
  const classes = (attributes?.['class'] ?? '').split(/\s+/).filter((name) => name !== '')
  if (classes.length > 0) setProperty(element, 'className', [...classesOf(element), ...classes])
  const id = attributes?.['id'] ?? ''
  if (id !== '') setProperty(element, 'id', id)
}

/** Tells of attributes that a directive of the dialect does not take; `known` are those that it does. */
export function tellAttributes(
  file: VFile,
  directive: Pick<ContainerDirective, 'name' | 'attributes' | 'position'>,
  known: readonly string[] = SHORTHAND,
): void {
  for (const name of Object.keys(directive.attributes ?? {})) {
    if (known.includes(name)) continue
    tell(file, {
      rule: 'component/attributes',
      severity: 'error',
      message: `'${name}' is no attribute of ${directive.name}`,
      hint: hintFor(name, directive.name, known),
      at: directive.position?.start,
    })
  }
}

function hintFor(name: string, directive: string, known: readonly string[]): string {
  if (known === SHORTHAND) return /^(?:title|label|name)$/i.test(name) ? `write :::${directive}[…]` : 'it takes {.class #id} alone'
  const near = nearestName(name, known)
  return near === undefined ? `it takes ${known.join(', ')}` : `did you mean ${near}?`
}

function isLabel(child: RootContent): child is Paragraph {
  return child.type === 'paragraph' && child.data?.directiveLabel === true
}
