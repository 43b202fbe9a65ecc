import type { AlignType } from 'mdast'
import type { ReadString } from './string-pool.ts'

/** A node of a tree while it is read, with the fields of its type in mdast. */
export interface NativeNode {
  readonly type: string
  readonly position: object | undefined
  readonly children?: NativeNode[]
  data?: unknown
  readonly [field: string]: unknown
}

/** The bytes of a tree, and its strings. */
export interface NativeData {
  readonly view: DataView
  readonly readString: ReadString
}

const REFERENCE_TYPES = ['shortcut', 'collapsed', 'full']
const ALIGNMENTS: readonly AlignType[] = [null, 'left', 'right', 'center']

/** How long the place of a string is: where it begins, and its length. */
const STRING = 8

/** Reads a node but for its children. `type` is the native parser's number of its type; `at`, where its data begins. */
export function readNode(type: number, data: NativeData, at: number, position: object | undefined): NativeNode {
  switch (type) {
    case 0:
      return { type: 'root', children: [], position }
    case 1:
      return { type: 'paragraph', children: [], position }
    case 2:
      return { type: 'heading', depth: data.view.getUint8(at), children: [], position }
    case 3:
      return { type: 'thematicBreak', position }
    case 4:
      return { type: 'blockquote', children: [], position }
    case 5:
      return listAt(data.view, at, position)
    case 6:
      return itemAt(data.view, at, position)
    case 7:
      return { type: 'html', value: stringAt(data, at), position }
    case 8:
      return { type: 'code', lang: stringOrNull(data, at), meta: stringOrNull(data, at + 8), value: stringAt(data, at + 16), position }
    case 9:
      return {
        type: 'definition',
        identifier: stringAt(data, at + 16),
        label: stringAt(data, at + 24),
        title: stringOrNull(data, at + 8),
        url: stringAt(data, at),
        position,
      }
    case 10:
      return { type: 'text', value: stringAt(data, at), position }
    case 11:
      return { type: 'emphasis', children: [], position }
    case 12:
      return { type: 'strong', children: [], position }
    case 13:
      return { type: 'inlineCode', value: stringAt(data, at), position }
    case 14:
      return { type: 'break', position }
    case 15:
      return { type: 'link', title: stringOrNull(data, at + 8), url: stringAt(data, at), children: [], position }
    case 16:
      return { type: 'image', title: stringOrNull(data, at + 16), url: stringAt(data, at), alt: stringAt(data, at + 8), position }
    case 17:
      return {
        type: 'linkReference',
        identifier: stringAt(data, at),
        label: stringAt(data, at + 8),
        referenceType: kindAt(data, at),
        children: [],
        position,
      }
    case 18:
      return {
        type: 'imageReference',
        identifier: stringAt(data, at),
        label: stringAt(data, at + 8),
        referenceType: kindAt(data, at),
        alt: stringAt(data, at + 20),
        position,
      }
    case 19:
      return { type: 'footnoteDefinition', identifier: stringAt(data, at), label: stringAt(data, at + 8), children: [], position }
    case 20:
      return { type: 'footnoteReference', identifier: stringAt(data, at), label: stringAt(data, at + 8), position }
    case 21:
      return { type: 'table', align: alignAt(data.view, at), children: [], position }
    case 22:
      return { type: 'tableRow', children: [], position }
    case 23:
      return { type: 'tableCell', children: [], position }
    case 24:
      return { type: 'delete', children: [], position }
    case 30:
      return { type: 'containerDirective', name: stringAt(data, at), attributes: attributesAt(data, at), children: [], position }
    case 31:
      return { type: 'leafDirective', name: stringAt(data, at), attributes: attributesAt(data, at), children: [], position }
    case 32:
      return { type: 'textDirective', name: stringAt(data, at), attributes: attributesAt(data, at), children: [], position }
    default:
      throw new Error(`the native parser of Markdown gives a node that is not known: ${String(type)}`)
  }
}

function stringAt({ view, readString }: NativeData, at: number): string {
  return readString(view.getUint32(at, true), view.getUint32(at + 4, true))
}

function stringOrNull(data: NativeData, at: number): string | null {
  return stringAt(data, at) || null
}

function listAt(view: DataView, at: number, position: object | undefined): NativeNode {
  const ordered = view.getUint8(at + 4) !== 0
  return {
    type: 'list',
    ordered,
    start: ordered ? view.getUint32(at, true) : null,
    spread: view.getUint8(at + 5) !== 0,
    children: [],
    position,
  }
}

function itemAt(view: DataView, at: number, position: object | undefined): NativeNode {
  const box = view.getUint8(at)
  return { type: 'listItem', spread: view.getUint8(at + 1) !== 0, checked: box === 2 ? null : box === 1, children: [], position }
}

function kindAt({ view }: NativeData, at: number): string | undefined {
  return REFERENCE_TYPES[view.getUint8(at + 2 * STRING)]
}

function alignAt(view: DataView, at: number): readonly AlignType[] {
  return Array.from({ length: view.getUint32(at, true) }, (_, index) => ALIGNMENTS[view.getUint8(at + 4 + index)] ?? null)
}

function attributesAt(data: NativeData, at: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  const count = data.view.getUint32(at + STRING, true)
  for (let index = 1; index <= count; index += 1) {
    const key = at + index * 2 * STRING
    attributes[stringAt(data, key)] = stringAt(data, key + STRING)
  }
  return attributes
}
