import type { AttributeSet, Element } from './element.ts'
import type { Fragment } from './fragment.ts'
import type { Settings } from './options.ts'
import type { Searches } from './searches.ts'

/** A text that blocks are read from, and how far they are read. */
export interface Source {
  readonly fragment: Fragment
  readonly text: string
  position: number
  readonly searches: Searches
}

/** Where blocks are put: the element they are in, the text they are read from, and the attribute list that waits for the next block. */
export interface Scope {
  readonly tree: Element
  readonly source: Source
  pending: AttributeSet | undefined
}

/** What a link label stands for. */
export interface LinkTarget {
  readonly url: string
  readonly title: string | undefined
  /** The boundary that the definition left: attribute lists behind it count for all its links. */
  readonly definition: Element | undefined
}

/** A note, and how often it is referred to. */
export interface Footnote {
  readonly name: string
  readonly content: Element
  readonly definition: Element
  isUsed: boolean
}

/** All that is known of a document while it is read. */
export interface Reading {
  /** Changed by `{::options}` on the way. */
  readonly settings: Settings
  readonly links: Map<string, LinkTarget>
  readonly footnotes: Map<string, Footnote>
  readonly namedLists: Map<string, AttributeSet>
  /** Abbreviations, what they stand for, and the boundary that the definition left. */
  readonly abbreviations: Map<string, { readonly title: string; readonly definition: Element }>
  readonly idCounts: Map<string, number>
  readonly warn: Warn
  /** How many blocks stand in one another here. */
  depth: number
  /** How many of them are boxes. */
  boxes: number
  /** Reads blocks into an element; true where the end tag of that element ended them. */
  readonly parseBlocks: (reading: Reading, tree: Element, source: Source) => boolean
}

/** Tells of something that kramdown warns of, between two offsets of the page. */
export type Warn = (rule: WarningName, message: string, start: number, end: number) => void

/** What there is to warn of. */
export type WarningName =
  | 'undefined-link'
  | 'duplicate-definition'
  | 'undefined-footnote'
  | 'unused-footnote'
  | 'stray-end-tag'
  | 'missing-end-tag'
  | 'block-tag-in-text'
  | 'stray-attribute-list'
  | 'invalid-attribute-list'
  | 'invalid-extension'
  | 'unknown-option'
  | 'duplicate-attribute'
  | 'empty-table'
  | 'nested-too-deep'

/** Reads one construct at the source's position; false where it does not stand there. `end` where an end tag ends the element. */
export type BlockConstruct = (reading: Reading, scope: Scope) => boolean | 'end'

/** How deep blocks or spans may stand in one another. Browsers stop at 512 elements; what walks the tree by recursion must not fail. */
export const DEEPEST = 100
