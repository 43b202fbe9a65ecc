import type { Root } from 'mdast'
import type { ComponentForms } from '../../model/component.ts'
import type { MarkdownConfig } from '../../model/config.ts'
import { directiveTest } from './directive-test.ts'
import { isCertain } from './is-certain.ts'
import type { NativeParser } from './native-parser.ts'
import { countRows, moveBack, spacePipedAddresses } from './piped-addresses.ts'
import { readTree } from './read-tree.ts'

/** What the native parser reads beyond CommonMark: its own numbers. */
const SYNTAX = { tables: 1 << 1, footnotes: 1 << 2, strikethrough: 1 << 3, taskLists: 1 << 4, autolinks: 1 << 11, directives: 1 << 16 }

/** A break before a bracket. */
const BROKEN_LABEL = /\\\n[ >\t]*\]/
/** Lists and quotes in one another that would take it very long. */
const DEEP = /(?:^|\n)(?:[ \t]*(?:>|(?:[*+-]|\d+[.)])[ \t])){200}/

/** Reads a text; undefined where it is not certain that the tree would be the one that remark-parse makes. */
export type ReadNatively = (text: string) => Root | undefined

/** Gives a reader of texts by the native parser. */
export function createNativeReader(native: NativeParser, markdown: MarkdownConfig, components: ComponentForms): ReadNatively {
  const hasAutolinks = markdown.autolinks
  const usual = SYNTAX.tables | SYNTAX.footnotes | SYNTAX.strikethrough | SYNTAX.taskLists | (hasAutolinks ? SYNTAX.autolinks : 0)
  const directives = directiveTest(components)
  return (text) => {
    if ((markdown.maths && text.includes('$')) || isDoubtfulText(text)) return undefined
    const hasDirectives = directives.mayHold(text)
    if (hasDirectives && !directives.areRegular(text)) return undefined
    const options = hasDirectives ? usual | SYNTAX.directives : usual
    let tree = parse(native, text, options)
    const spaced = hasAutolinks && text.includes('|') ? spacePipedAddresses(tree, text) : undefined
    if (spaced) {
      const rows = countRows(tree)
      tree = parse(native, spaced.text, options)
      if (countRows(tree) !== rows) return undefined
      moveBack(tree, spaced)
    }
    if (hasDirectives && !directives.areAll(tree, text)) return undefined
    return isCertain(tree, { text, hasAutolinks, hasDirectives }) ? tree : undefined
  }
}

function parse(native: NativeParser, text: string, options: number): Root {
  const handle = native.createMdastHandle(text, options, true)
  const tree = readTree(native.serializeHandle(handle))
  native.dropHandle(handle)
  return tree
}

/** True also for white space that is none to all. */
function isDoubtfulText(text: string): boolean {
  if (text.includes('\uFEFF') || text.includes('\u0085')) return true
  return (text.includes('\\\n') && BROKEN_LABEL.test(text)) || DEEP.test(text)
}
