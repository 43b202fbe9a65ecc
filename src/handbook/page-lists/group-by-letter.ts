import { compareText } from '../../model/compare-text.ts'
import type { SitePage } from '../../model/site.ts'
import { NO_LETTER, letterFinder } from './letter-of.ts'

/** The pages whose titles begin with a letter, in order. */
export interface LetterGroup<Page> {
  readonly letter: string
  readonly pages: readonly Page[]
}

/** Groups pages by the first letter of their titles, in the order of a language; those that begin with none come first. */
export function groupByLetter<Page extends Pick<SitePage, 'page' | 'route'>>(
  pages: readonly Page[],
  lang: string,
): readonly LetterGroup<Page>[] {
  const letterOf = letterFinder(lang)
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const groups = new Map<string, Page[]>()
  for (const page of pages) {
    const letter = letterOf(page.page.title)
    const group = groups.get(letter)
    if (group) group.push(page)
    else groups.set(letter, [page])
  }
  return [...groups]
    .sort(([a], [b]) => Number(b === NO_LETTER) - Number(a === NO_LETTER) || compare(a, b) || compareText(a, b))
    .map(([letter, group]) => ({
      letter,
      pages: group.sort((a, b) => compare(a.page.title, b.page.title) || compareText(a.route, b.route)),
    }))
}
