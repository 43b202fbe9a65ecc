import type { AttributeList } from './grammar.ts'

/** What attribute lists say of the page as a whole, gathered while they are applied. */
export interface PageAttributes {
  /** Attribute list definitions, `{:name: …}`. */
  readonly named: Map<string, AttributeList>
  /** Offsets from which `{::options parse_block_html="true" /}` holds, and to what it sets it; in order. */
  readonly parseBlockHtml: { readonly offset: number; readonly value: boolean }[]
  /** True once an attribute list gave `key="value"`, which may need cleaning. */
  hasKeys: boolean
}

/** A page of which nothing is known yet. */
export function pageAttributes(): PageAttributes {
  return { named: new Map(), parseBlockHtml: [], hasKeys: false }
}
