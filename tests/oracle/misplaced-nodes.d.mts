import type { Root } from 'mdast'

/** Judges the place of each node that has one. */
export function misplacedNodes(tree: Root, text: string): Iterable<{ kind: string; isRight: boolean; slice: string; wants: unknown }>
