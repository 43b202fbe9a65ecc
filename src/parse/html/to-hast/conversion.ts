import type { Element, ElementContent } from 'hast'
import type { Code, Definition, FootnoteDefinition, Root } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { visitBlocks } from '../../../dialect/walk.ts'
import type { Held } from '../held.ts'

/** How code and formulas become HTML. */
export interface CodeConverters {
  readonly code: (node: Code) => Element
  /** Absent where dollars are no formulas. */
  readonly maths?: (node: Math | InlineMath) => Element
}

/** A footnote's number on the page, and how often it was named so far. */
export interface Mention {
  readonly number: number
  count: number
}

/** How a page is converted. */
export interface ConversionOptions extends CodeConverters {
  /** True where each paragraph of a list says for itself whether it is shown as one: `data.isTight`. */
  readonly areItemsMixed: boolean
}

/** What is known, and noted, while a page's Markdown becomes HTML. */
export interface Conversion extends ConversionOptions {
  /** By identifier in upper case: the first of each holds. */
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** The footnotes that were named so far, in the order in which they came. */
  readonly mentions: Map<string, Mention>
  readonly held: Set<Held>
  /** Paragraphs that are shown as plain text. */
  readonly tight: Set<ElementContent>
}

/** Begins with what a page defines. */
export function beginConversion(tree: Root, options: ConversionOptions): Conversion {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  visitBlocks(tree, (node) => {
    if (node.type === 'definition') keepFirst(definitions, node)
    else if (node.type === 'footnoteDefinition') keepFirst(footnotes, node)
    return undefined
  })
  return { ...options, definitions, footnotes, mentions: new Map(), held: new Set(), tight: new Set() }
}

function keepFirst<Defining extends { readonly identifier: string }>(all: Map<string, Defining>, node: Defining): void {
  const id = node.identifier.toUpperCase()
  if (!all.has(id)) all.set(id, node)
}
