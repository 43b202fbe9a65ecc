import type { TextPart } from '../../model/page.ts'
import type { Rule } from '../../model/rule.ts'
import { indexBase } from '../base-index.ts'

/** Below this share of words in common, two texts are different ones. */
const LEAST_IN_COMMON = 0.15

/** A text with fewer words says too little to be compared. */
const FEWEST_WORDS = 40

/** An address that has the text of another page now: who follows an old link there does not find what was meant. */
export const urlChangedContent: Rule = {
  id: 'url/changed-content',
  severity: 'off',
  summary: 'an address keeps the page that it was given to',
  looksAt: 'site',
  *check(site, { base }) {
    if (!base) return
    const index = indexBase(base, site)
    for (const before of base.pages) {
      const now = site.byRoute.get(before.route)
      if (
        !now ||
        before.text === undefined ||
        before.text === now.page.text ||
        shareInCommon(before.text, now.page.text) >= LEAST_IN_COMMON
      )
        continue
      const successor = index.successorOf(before)
      const where = successor && successor !== now ? ` (that is at ${successor.route} now)` : ''
      yield {
        file: now.file,
        severity: 'warning',
        subject: before.route,
        message: `${before.route} has almost nothing of the text that it had at ${base.name}${where}`,
        hint: 'give a new page an address of its own, so that old links do not lead to what they did not mean',
      }
    }
  },
}

/** The share of words that two texts have in common: 1 for the same, and for a text that is too short to say. */
function shareInCommon(a: readonly TextPart[], b: readonly TextPart[]): number {
  const [wordsOfA, wordsOfB] = [wordsOf(a), wordsOf(b)]
  const most = Math.max(wordsOfA.length, wordsOfB.length)
  if (Math.min(wordsOfA.length, wordsOfB.length) < FEWEST_WORDS) return 1
  const counts = new Map<string, number>()
  for (const word of wordsOfA) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of wordsOfB) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return shared / most
}

/** The words that carry a text: short ones are in every text. */
function wordsOf(text: readonly TextPart[]): readonly string[] {
  return text.flatMap((part) => part.text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [])
}
