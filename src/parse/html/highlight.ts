import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { visit } from '../../dialect/walk.ts'
import { mayBeHeld } from './held.ts'

/** Languages that mean plain text: nothing to colour. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'nohighlight', 'no-highlight', 'none'])

/** A block of code, and the language that its author says it is in. */
interface Block {
  readonly code: Element
  readonly classes: (string | number)[]
  readonly language: string
}

type Highlight = (block: Block) => void

/** Marks the words of fenced code with classes. The highlighter is loaded only for a page that has code in a named language, and once. */
export function highlightCode() {
  let highlighter: Promise<Highlight> | undefined
  return (tree: Root, file: VFile): Promise<void> | undefined => {
    if (!mayBeHeld(file, 'code') && !mayBeHeld(file, 'html')) return undefined
    const blocks = codeIn(tree)
    if (blocks.length === 0) return undefined
    highlighter ??= openHighlighter()
    return highlighter.then((highlight) => {
      blocks.forEach(highlight)
    })
  }
}

function codeIn(tree: Root): readonly Block[] {
  const blocks: Block[] = []
  visit(tree, 'element', (code, _, parent) => {
    if (code.tagName !== 'code' || parent.type !== 'element' || parent.tagName !== 'pre') return undefined
    const { className: classes } = code.properties
    const language = Array.isArray(classes) ? languageIn(classes) : undefined
    if (Array.isArray(classes) && language !== undefined && !PLAIN.has(language)) blocks.push({ code, classes, language })
    return undefined
  })
  return blocks
}

/** What stands behind `language-` in a class, or `lang-`, unless another says that nothing is to be coloured. */
function languageIn(classes: readonly (string | number)[]): string | undefined {
  if (classes.includes('no-highlight') || classes.includes('nohighlight')) return undefined
  return classes.map((name) => /^lang(?:uage)?-(.+)/s.exec(String(name))?.[1]).find((language) => language !== undefined)
}

/** A language that the highlighter does not know is no fault of the page: its code stays plain. */
async function openHighlighter(): Promise<Highlight> {
  const [{ common, createLowlight }, { toText }] = await Promise.all([import('lowlight'), import('hast-util-to-text')])
  const lowlight = createLowlight(common)
  return ({ code, classes, language }) => {
    if (!classes.includes('hljs')) classes.unshift('hljs')
    if (!lowlight.registered(language)) return
    const { children } = lowlight.highlight(language, toText(code, { whitespace: 'pre' }))
    if (children.length > 0) code.children = children as ElementContent[]
  }
}
