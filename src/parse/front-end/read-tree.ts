import type { Root } from 'mdast'
import { readNode, type NativeNode } from './read-node.ts'
import { stringPool } from './string-pool.ts'

/** The head of the native parser's bytes: numbers of four bytes that say where its parts begin and how long they are. */
const HEAD = {
  mark: 0,
  nodeSize: 8,
  nodeCount: 12,
  nodes: 16,
  children: 24,
  data: 32,
  stringBytes: 36,
  strings: 40,
  labelCount: 44,
  labels: 48,
}
const MARK = 0x5241444d

/** What each node has, by its distance from where the node begins. */
const NODE = { type: 4, children: 36, childCount: 40, data: 44 }
const PLACE = { startOffset: 12, endOffset: 16, startLine: 20, startColumn: 24, endLine: 28, endColumn: 32 }

/**
 * Makes mdast of the native parser's bytes: plain objects, as a parser in JavaScript leaves them. All nodes first and then what holds what, so that
 * no tree is too deep. Throws where the bytes are not those of the version that it knows.
 */
export function readTree(bytes: Uint8Array): Root {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numberAt = (at: number): number => view.getUint32(at, true)
  if (numberAt(HEAD.mark) !== MARK) throw new Error('the native parser of Markdown answers in a way that is not known')
  const strings = numberAt(HEAD.strings)
  const data = { view, readString: stringPool(bytes.subarray(strings, strings + numberAt(HEAD.stringBytes))) }
  const [first, size, count] = [numberAt(HEAD.nodes), numberAt(HEAD.nodeSize), numberAt(HEAD.nodeCount)]
  const nodes: NativeNode[] = []
  for (let at = first; at < first + size * count; at += size)
    nodes.push(readNode(view.getUint8(at + NODE.type), data, numberAt(HEAD.data) + numberAt(at + NODE.data), placeAt(view, at)))
  for (let id = 0; id < count; id += 1) {
    const at = first + id * size
    const children = nodes[id]?.children
    const links = numberAt(HEAD.children) + numberAt(at + NODE.children) * 4
    if (children)
      for (let index = 0; index < numberAt(at + NODE.childCount); index += 1) addChild(children, nodes[numberAt(links + index * 4)])
  }
  markLabels(nodes, view, numberAt(HEAD.labels), numberAt(HEAD.labelCount))
  return nodes[0] as unknown as Root
}

function addChild(children: NativeNode[], child: NativeNode | undefined): void {
  if (child) children.push(child)
}

/** Undefined for a node that stands nowhere. */
function placeAt(view: DataView, at: number): object | undefined {
  const line = view.getUint32(at + PLACE.startLine, true)
  if (line === 0) return undefined
  return {
    start: { line, column: view.getUint32(at + PLACE.startColumn, true), offset: view.getUint32(at + PLACE.startOffset, true) },
    end: {
      line: view.getUint32(at + PLACE.endLine, true),
      column: view.getUint32(at + PLACE.endColumn, true),
      offset: view.getUint32(at + PLACE.endOffset, true),
    },
  }
}

/** What is noted of single nodes is one thing: that a paragraph is the words in a box's brackets. */
function markLabels(nodes: readonly NativeNode[], view: DataView, from: number, count: number): void {
  let at = from
  for (let label = 0; label < count; label += 1) {
    const node = nodes[view.getUint32(at, true)]
    if (node) node.data = { directiveLabel: true }
    at += 8 + view.getUint32(at + 4, true)
  }
}
