import type { Data, Node } from 'unist'
import { find, html } from 'property-information'
import { isReserved } from '../reserved-attributes.ts'
import type { AttributeList } from './grammar.ts'

/** Attribute list definitions by name. */
export type NamedLists = ReadonlyMap<string, AttributeList>

/** Names that stand for themselves: `{:toc}` on a list. */
const KEYWORDS = new Set(['toc'])

/** What came of applying a list: the references that no definition knows. */
export interface Applied {
  readonly unknown: readonly string[]
}

/** The part of a node's data that remark-rehype turns into HTML attributes, and our own marks. */
interface AttributedData extends Data {
  hProperties?: Record<string, unknown>
  /** References such as `toc`. */
  references?: string[]
}

/**
 * Puts what an attribute list says on a node: classes add up, an id or key that comes later wins.
 * Attributes reach HTML through `data.hProperties`, as remark-rehype defines it.
 */
export function applyAttributes(node: Node, list: AttributeList, named: NamedLists): Applied {
  const unknown: string[] = []
  for (const reference of list.references) {
    const definition = named.get(reference)
    if (definition) applyAttributes(node, { ...definition, references: [] }, named)
    else if (KEYWORDS.has(reference)) addReference(node, reference)
    else unknown.push(reference)
  }
  const data = (node.data ??= {}) as AttributedData
  const properties = (data.hProperties ??= {})
  if (list.classes.length > 0) properties['className'] = [...((properties['className'] as string[] | undefined) ?? []), ...list.classes]
  if (list.id !== undefined) properties['id'] = list.id
  for (const [name, value] of list.attributes) {
    if (!isReserved(name)) properties[find(html, name).property] = value
  }
  return { unknown }
}

/** True where an attribute list on the node names the reference: `toc`. */
export function hasReference(node: Node, reference: string): boolean {
  return (node.data as AttributedData | undefined)?.references?.includes(reference) ?? false
}

/** The classes that attribute lists put on a node. */
export function classesOf(node: Node): readonly string[] {
  return ((node.data as AttributedData | undefined)?.hProperties?.['className'] as string[] | undefined) ?? []
}

/** The id that an attribute list put on a node, or undefined. */
export function idOf(node: Node): string | undefined {
  return (node.data as AttributedData | undefined)?.hProperties?.['id'] as string | undefined
}

/** Puts an HTML attribute, by its property name, on a node. */
export function setProperty(node: Node, name: string, value: unknown): void {
  const data = (node.data ??= {}) as AttributedData
  ;(data.hProperties ??= {})[name] = value
}

function addReference(node: Node, reference: string): void {
  const data = (node.data ??= {}) as AttributedData
  ;(data.references ??= []).push(reference)
}
