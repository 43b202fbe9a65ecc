import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { directives } from '../../src/dialect/directives/directives.ts'
import { gfm } from '../../src/dialect/gfm.ts'
import type { ComponentForms } from '../../src/model/component.ts'
import type { NativeParser } from '../../src/parse/front-end/native-parser.ts'
import { createNativeReader } from '../../src/parse/front-end/native-reader.ts'
import { loadNativeParser } from '../../src/workers/load-native-parser.ts'
import { configWith } from './compile.ts'

/** Components of each form, as far as it takes to read pages. */
export const FORMS: ComponentForms = new Map([
  ['people', 'line'],
  ['panel', 'box'],
  ['term', 'text'],
])

/** A text as both parsers read it. */
export interface BothTrees {
  readonly remark: Root
  /** Undefined where the native parser leaves the text to the other one. */
  readonly native: Root | undefined
}

/** The native parser of this machine. */
export async function nativeParser(): Promise<NativeParser> {
  const native = await loadNativeParser(configWith({ markdown: { parser: 'satteri' } }).markdown)
  if (!native) throw new Error('there is no native parser')
  return native
}

/** Gives a reader of texts by both parsers. */
export function readerOfBoth(native: NativeParser, autolinks: boolean): (text: string) => BothTrees {
  const remark = unified().use(remarkParse).use(gfm, { autolinks }).use(directives, FORMS).freeze()
  const read = createNativeReader(native, configWith({ markdown: { autolinks } }).markdown, FORMS)
  return (text) => ({ remark: remark.parse(text), native: read(text) })
}

/** True for trees that are the same but for fields that are undefined. */
export function areSameTrees(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [ours, theirs] = [definedIn(a), definedIn(b)]
  return ours.size === theirs.size && [...ours].every(([key, value]) => areSameTrees(value, theirs.get(key)))
}

function definedIn(node: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(node).filter(([, value]) => value !== undefined))
}
