import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Raw } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import { visit } from '../../../dialect/walk.ts'
import { mayBeHeld } from '../held.ts'
import { keepingFirstLines } from './first-lines.ts'
import { leavesTextOpen } from './leaves-text-open.ts'
import { simpleHtml } from './simple-html.ts'
import { hideParsed, putBack } from './stand-ins.ts'

/** U+FDD0 and U+FDD2, which mark slots, as character references: in Markdown they are none, in HTML they would be. */
const FORGED_SLOT = /&#(?:x0*fdd[02](?![\da-f])|0*6497[68](?!\d));?/gi

/**
 * Parses authors' HTML into elements, on pages that have some; notes in `file.data.hasHtml` that this one does. The HTML is that which a
 * parser of the whole page gives; but it is shown only what it could change.
 */
export function parseRawHtml() {
  return (tree: Root, file: VFile): Root => {
    if (!mayBeHeld(file, 'html')) return tree
    const { hasHtml, isTextOpen } = lookThrough(tree)
    if (!hasHtml) return tree
    file.data['hasHtml'] = true
    const parse = (part: Root): Root => keepingFirstLines(part, () => raw(part, { file }) as Root)
    if (isTextOpen) return parse(tree)
    readSimpleHtml(tree)
    const { shown, hidden, isAll } = hideParsed(tree)
    if (isAll) return tree
    return hidden.length === 0 ? parse(tree) : (putBack(parse(shown), hidden) ?? parse(tree))
  }
}

/** Looks at all HTML of a page, and takes out of it what would pass for the mark of a slot. */
function lookThrough(tree: Root): { readonly hasHtml: boolean; readonly isTextOpen: boolean } {
  let [hasHtml, isTextOpen] = [false, false]
  visit(tree, 'raw', (html: Raw) => {
    hasHtml = true
    html.value = html.value.replace(FORGED_SLOT, '\uFFFD')
    isTextOpen ||= leavesTextOpen(html.value)
    return undefined
  })
  return { hasHtml, isTextOpen }
}

/** Reads what needs no parser. */
function readSimpleHtml(tree: Root): void {
  visit(tree, 'raw', (html: Raw, index, parent) => {
    const simple = simpleHtml(html)
    if (simple) parent.children[index] = simple
    return undefined
  })
}
