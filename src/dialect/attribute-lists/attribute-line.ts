import type { Node } from 'unist'
import type { AttributeLineKind } from './grammar.ts'

/** A line of the source that holds an attribute list or an extension, as a block of its own in the tree, until it has been applied. */
export interface AttributeLine extends Node {
  type: 'attributeLine'
  content: AttributeLineKind
  /** 1-based line in the page. */
  line: number
  /** How many columns it is indented, tab stops counted: what decides to which list item it belongs. */
  indent: number
}

declare module 'mdast' {
  interface RootContentMap {
    attributeLine: AttributeLine
  }
  interface BlockContentMap {
    attributeLine: AttributeLine
  }
}
