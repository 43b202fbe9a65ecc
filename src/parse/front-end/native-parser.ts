/** What is left of a document in the native parser's own memory. */
export type NativeTree = object

/** The functions of the native parser, loaded by whoever may load programs. */
export interface NativeParser {
  /** Takes options as bits (`syntax-bits.ts`), and whether nodes know their places. */
  readonly createMdastHandle: (source: string, options: number, hasPositions: boolean) => NativeTree
  /** The tree as bytes, which `read-tree.ts` reads. */
  readonly serializeHandle: (tree: NativeTree) => Uint8Array
  readonly dropHandle: (tree: NativeTree) => void
}
