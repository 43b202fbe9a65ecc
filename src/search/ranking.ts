/**
 * How Pagefind weighs what it finds. Pages are long and short here, and a long one that names a thing often is not the one about it: words that come
 * again count less than by default, and a title, or a keyword of the author's, that has all the words wins.
 */
export const RANKING = {
  termFrequency: 0.6,
  termSaturation: 1.2,
  termSimilarity: 2,
  pageLength: 0.4,
  metaWeights: { title: 6, keywords: 3, trail: 0 },
} as const

/** What becomes of a page's score: past its review it is trusted less; in the reader's own language it is read more easily. */
const FACTORS = { isStale: 0.75, isOtherLanguage: 0.85 } as const

/** A page that was found, and what its place depends on. */
export interface Ranked {
  /** Its name in the index: the same for the same words. */
  readonly id: string
  /** As Pagefind gave it, times the weight of the words that were sought. */
  readonly score: number
  readonly isStale: boolean
  readonly isOtherLanguage: boolean
}

/** Puts pages in the order in which readers see them; of those with one score, by name, so that it is always the same. */
export function rank<Page extends Ranked>(pages: readonly Page[]): readonly Page[] {
  const scored = pages.map((page) => ({ page, score: scoreOf(page) }))
  return scored.sort((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1)).map(({ page }) => page)
}

function scoreOf({ score, isStale, isOtherLanguage }: Ranked): number {
  return score * (isStale ? FACTORS.isStale : 1) * (isOtherLanguage ? FACTORS.isOtherLanguage : 1)
}
