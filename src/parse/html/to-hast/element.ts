import type { Element, ElementContent, Properties } from 'hast'
import type { Data } from 'mdast'
import type { Position } from 'unist'

/** A node of Markdown. Its data may ask for another name of its element, for attributes, for other content. */
interface Written {
  readonly data?: Data | undefined
  readonly position?: Position | undefined
}

/** An element for a node, at its place, and as its data asks. The place is shared, not copied: nobody changes one. */
export function elementFor(node: Written, tagName: string, properties: Properties, children: ElementContent[]): Element {
  const element: Element = { type: 'element', tagName, properties, children, position: node.position }
  if (node.data === undefined) return element
  const { hName, hProperties, hChildren } = node.data
  if (typeof hName === 'string') element.tagName = hName
  if (hProperties) Object.assign(properties, copied(hProperties))
  if (hChildren) element.children = hChildren
  return element
}

/** What a node without elements becomes: its data may ask for an element round it. */
export function leafFor<Leaf extends ElementContent>(leaf: Leaf, data: Data | undefined): Leaf | Element {
  if (typeof data?.hName !== 'string') return leaf
  const { hName, hProperties, hChildren } = data
  return { type: 'element', tagName: hName, properties: hProperties ? copied(hProperties) : {}, children: hChildren ?? [leaf] }
}

/** The same nodes with a line break between each two, and round them all where `isLoose`. */
export function onLines(nodes: readonly ElementContent[], isLoose: boolean): ElementContent[] {
  const lines: ElementContent[] = []
  if (isLoose) lines.push(lineBreak())
  for (const node of nodes) {
    if (lines.length > (isLoose ? 1 : 0)) lines.push(lineBreak())
    lines.push(node)
  }
  if (isLoose && nodes.length > 0) lines.push(lineBreak())
  return lines
}

/** A text that ends a line of the HTML. */
export function lineBreak(): ElementContent {
  return { type: 'text', value: '\n' }
}

function copied(properties: Properties): Properties {
  const copy = { ...properties }
  for (const name in copy) {
    const value = copy[name]
    if (Array.isArray(value)) copy[name] = [...value]
  }
  return copy
}
