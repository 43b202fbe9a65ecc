import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'

/** What is wrong with a node of a YAML document, and at which. */
export interface NodeProblem {
  readonly kind: 'unreadable' | 'duplicate'
  readonly message: string
  readonly node: Node
}

/** A node as plain data. */
interface Plain {
  readonly value: unknown
  /** How many values it holds, those behind aliases counted each time. */
  readonly size: number
}

/** Aliases of aliases can stand for more values than there are atoms; nobody writes a million rows by hand. */
const MAXIMUM = 1_000_000

/**
 * Makes plain data of a node, and tells every key that a map has twice, of which the last holds. An alias is the value of its anchor, which
 * stands above it (YAML 1.2.2, 7.1).
 */
export function plainValue(root: unknown, tell: (problem: NodeProblem) => void): unknown {
  const anchors = new Map<string, Plain>()

  function read(node: unknown): Plain {
    const plain = isAlias(node) ? readAlias(node) : isMap(node) ? readMap(node) : isSeq(node) ? readList(node) : readScalar(node)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) anchors.set(anchor, plain)
    return plain
  }

  function readAlias(node: Node & { readonly source: string }): Plain {
    const plain = anchors.get(node.source)
    if (plain && plain.size <= MAXIMUM) return plain
    const message = plain
      ? `*${node.source} stands for too much: over ${String(MAXIMUM)} values`
      : `no anchor &${node.source} stands above *${node.source}`
    tell({ kind: 'unreadable', message, node })
    return { value: undefined, size: 1 }
  }

  function readMap({ items }: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] }): Plain {
    const entries = new Map<string, Plain>()
    for (const { key, value } of items) {
      const name = keyText(key)
      if (name === undefined) tellKey(key)
      else {
        if (entries.has(name) && isScalar(key)) tell({ kind: 'duplicate', message: name, node: key })
        entries.set(name, read(value))
      }
    }
    // Unlike an assignment, this makes a plain property of `__proto__` too.
    const value: unknown = Object.fromEntries([...entries].map(([name, plain]) => [name, plain.value]))
    return { value, size: sizeOf([...entries.values()]) }
  }

  function tellKey(key: unknown): void {
    if (isMap(key) || isSeq(key) || isAlias(key)) tell({ kind: 'unreadable', message: 'a key must be text', node: key })
  }

  function readList({ items }: { readonly items: readonly unknown[] }): Plain {
    const plains = items.map(read)
    return { value: plains.map(({ value }) => value), size: sizeOf(plains) }
  }

  return read(root).value
}

/** A key as it is written; undefined for one that is no text. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined
}

function readScalar(node: unknown): Plain {
  return { value: isScalar(node) ? node.value : null, size: 1 }
}

function sizeOf(plains: readonly Plain[]): number {
  return plains.reduce((sum, { size }) => sum + size, 1)
}
