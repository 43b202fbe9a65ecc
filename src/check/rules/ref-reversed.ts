import type { Rule } from '../../model/rule.ts'

const REVERSED = /^\(([\s\S]*)\)\[([^\]]*)\]$/

/** `(text)[address]`: the brackets of a link, the wrong way round. */
export const refReversed: Rule = {
  id: 'ref/reversed',
  severity: 'warning',
  summary: 'a link has its words in square brackets and its address in round ones',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (const { label, place } of page.facts.reversedLinks) {
        const [, words, address] = REVERSED.exec(label) ?? []
        if (words === undefined || address === undefined) continue
        const link = `[${words}](${address})`
        yield {
          file,
          place,
          subject: address,
          message: 'the brackets of this link are the wrong way round, so readers see them',
          hint: `write ${link}`,
          fix: { kind: 'text', place, from: label, to: link },
        }
      }
    }
  },
}
