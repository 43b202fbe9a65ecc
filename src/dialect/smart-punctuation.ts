import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** What kramdown calls typographic symbols (kramdown 2.4, `typographic_symbol.rb`); quotes are left as typed. */
const SYMBOLS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…', '<<': '«', '>>': '»' }

/** Turns typed dashes, ellipses and guillemets into the characters that they stand for, in text, never in code. */
export function smartPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      text.value = text.value.replace(/---|--|\.\.\.|<<|>>/g, (typed) => SYMBOLS[typed] ?? typed)
    })
  }
}
