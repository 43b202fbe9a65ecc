import type { Rule } from '../../model/rule.ts'

/** Words that say nothing of where a link leads: read out in a list of links, they are all alike (WCAG 2.2, 2.4.4). */
const EMPTY_WORDS = new Set(['here', 'click here', 'this', 'link', 'this link', 'read more', 'more', 'こちら', 'ここ'])
/** What each of them holds: most links need not be looked at any closer. */
const SUSPECT = /^.{0,4}(?:here|click|this|link|read|more|こちら|ここ)/i

/** A link whose words say nothing, or that has none. */
export const linkText: Rule = {
  id: 'link/text',
  severity: 'info',
  summary: 'the words of a link say where it leads',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (const { kind, text, url, place, isBlank } of page.slots) {
        if (kind !== 'link') continue
        const at = { file, ...(place ? { place } : {}), subject: url }
        if (isBlank) yield { ...at, message: 'this link has no words, so readers cannot see it', hint: 'say where it leads' }
        else if (SUSPECT.test(text) && EMPTY_WORDS.has(plainWords(text)))
          yield { ...at, message: `“${text}” does not say where the link leads`, hint: 'link the words that do' }
      }
    }
  },
}

/** In lower case, without the punctuation round the words. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
