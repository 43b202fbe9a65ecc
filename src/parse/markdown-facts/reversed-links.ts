import { bracketsIn } from './brackets.ts'
import type { Finder } from './finder.ts'

/** What is plainly an address: with a scheme, a path, a heading's fragment, or the name of a page. `#12` is the number of an issue. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/\S|(?:mailto|tel):\S|\/\S|\.{1,2}\/|#\p{L}|[^#\s]+\.(?:md|html?)(?:[?#]|$))/iu

const BRACKETED = /^\[([^\s[\]()]+)\](?![([:])/
const LONGEST_ADDRESS = 2000

/** Finds `(text)[address]`: the brackets of a link, the wrong way round. */
export const reversedLinks: Finder = {
  mayFind: (text) => text.includes(')['),
  find: ({ text, offset }, { source, placeBetween, facts }) => {
    for (const { index, isOpening, partner } of bracketsIn(text, 'round')) {
      if (isOpening || partner === undefined || text[index + 1] !== '[') continue
      // Read from the source: an address in text is a link to the parser.
      const start = offset + index + 1
      const [bracketed, address] = BRACKETED.exec(source.slice(start, start + LONGEST_ADDRESS)) ?? []
      if (bracketed === undefined || address === undefined) continue
      const end = index + 1 + bracketed.length
      const words = text.slice(partner + 1, index)
      if (text[end - 1] !== ']' || words.trim() === '' || text[partner - 1] === ']') continue
      if (!ADDRESS.test(address)) continue
      facts.reversedLinks.push({
        label: source.slice(offset + partner, offset + end),
        place: placeBetween(offset + partner, offset + end),
      })
    }
  },
}
