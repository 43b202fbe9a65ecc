import type { Rule } from '../../model/rule.ts'

/** A word that the configuration does not want, `check.terms`. */
export const textTerm: Rule = {
  id: 'text/term',
  severity: 'warning',
  summary: 'a text uses the words that the handbook has chosen',
  looksAt: 'texts',
  *check(site) {
    const terms = new Map(Object.entries(site.config.check.terms))
    for (const { page, file } of site.pages) {
      for (const { kind, word, place } of page.facts.flaggedWords) {
        if (kind !== 'term') continue
        const to = replacementOf(word, terms)
        yield {
          file,
          place,
          subject: word,
          message: `“${word}” is not the word of this handbook`,
          ...(to === undefined ? {} : { hint: `write ${to}` }),
          // Words on two lines are for their author to put on one.
          ...(to === undefined || word.includes('\n') ? {} : { fix: { kind: 'text', place, from: word, to } }),
        }
      }
    }
  },
}

/** The word that is wanted, with a capital where the other begins a sentence with one; undefined where none is given. */
function replacementOf(word: string, terms: ReadonlyMap<string, string>): string | undefined {
  const written = word.replace(/\s+/g, ' ')
  const wanted = terms.get(written) ?? capitalized(terms.get(written.charAt(0).toLowerCase() + written.slice(1)) ?? '')
  return wanted === '' ? undefined : wanted
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
