import type { Blockquote, Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { setProperty } from './attribute-lists/apply.ts'
import { mayHold } from './may-hold.ts'
import { visitBlocks } from './walk.ts'

/** The kinds of GitHub's alerts, and their words by language. */
const ALERTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  note: { en: 'Note', ja: '補足' },
  tip: { en: 'Tip', ja: 'ヒント' },
  important: { en: 'Important', ja: '重要' },
  warning: { en: 'Warning', ja: '警告' },
  caution: { en: 'Caution', ja: '注意' },
}

const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** Turns quotes that begin with `[!NOTE]` and the like into callouts, as GitHub does. */
export function alerts(options: { readonly lang: string }) {
  return (tree: Root, file: VFile): void => {
    // The bracket may be written as a character reference.
    if (!mayHold(file, '[!') && !mayHold(file, '&')) return
    visitBlocks(tree, (quote) => {
      if (quote.type !== 'blockquote') return
      const first = quote.children[0]
      const text = first?.type === 'paragraph' ? first.children[0] : undefined
      const marker = text?.type === 'text' ? MARKER.exec(text.value) : undefined
      if (!marker?.[1] || first?.type !== 'paragraph' || text?.type !== 'text') return
      const kind = marker[1].toLowerCase()
      text.value = text.value.slice(marker[0].length)
      if (text.value === '') first.children.shift()
      if (first.children[0]?.type === 'break') first.children.shift()
      if (first.children.length === 0) quote.children.shift()
      quote.children.unshift(calloutTitle(kind, options.lang))
      markCallout(quote, kind)
    })
  }
}

/** True for the name of one of GitHub's alerts. */
export function isCalloutKind(name: string): boolean {
  return Object.hasOwn(ALERTS, name)
}

/** Makes a quote a callout. */
export function markCallout(quote: Blockquote, kind: string): void {
  quote.data = { ...quote.data, hName: 'div' }
  setProperty(quote, 'className', ['callout', `callout-${kind}`])
  setProperty(quote, 'role', 'note')
}

/** The title of a callout that its author gave none. */
export function calloutTitle(kind: string, lang: string): Paragraph {
  const words = ALERTS[kind]
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: words?.[lang.slice(0, 2)] ?? words?.['en'] ?? kind }],
    data: { hProperties: { className: ['callout-title'], dataGenerated: 'callout-title' } },
  }
}
