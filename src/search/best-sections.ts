import type { PagefindPage, PagefindSection } from './pagefind.ts'

/** A page is shown with its best sections, and no more: a long page would push all others out of sight. */
const MOST = 3

/** The sections of a page in which the words stand, the best first: where they stand in a heading, or close together. */
export function bestSections({ sub_results: sections }: PagefindPage): readonly PagefindSection[] {
  return sections
    .map((section) => ({ section, weight: weightOf(section) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ section }) => section)
}

/** The weight of the best few words: a long section is not better for its length. */
function weightOf({ weighted_locations: words }: PagefindSection): number {
  return words
    .map(({ balanced_score: score }) => score)
    .sort((a, b) => b - a)
    .slice(0, 4)
    .reduce((sum, score) => sum + score, 0)
}
