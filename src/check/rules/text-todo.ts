import type { Rule } from '../../model/rule.ts'

/** A note to oneself that readers see. */
export const textTodo: Rule = {
  id: 'text/todo',
  severity: 'info',
  summary: 'no note to oneself, such as TODO, stands in a text',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (const { kind, word, place } of page.facts.flaggedWords) {
        if (kind !== 'todo') continue
        yield { file, place, subject: word, message: `readers see this ${word}`, hint: 'do it, or make it an HTML comment' }
      }
    }
  },
}
