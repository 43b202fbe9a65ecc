import type { Root } from 'mdast'
import { visit } from './walk.ts'

/** What kramdown calls typographic symbols (kramdown 2.4, `typographic_symbol.rb`); quotes are left as typed. */
const SYMBOLS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…', '<<': '«', '>>': '»' }

const SYMBOL = /--|\.\.\.|<<|>>/
const SYMBOLS_TYPED = /---|--|\.\.\.|<<|>>/g

/** Turns typed dashes, ellipses and guillemets into the characters that they stand for, in text, never in code. */
export function smartPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      if (SYMBOL.test(text.value)) text.value = text.value.replace(SYMBOLS_TYPED, (typed) => SYMBOLS[typed] ?? typed)
    })
  }
}
