import type { VNode } from 'preact'
import { groupByLetter, type LetterGroup } from '../../handbook/page-lists/group-by-letter.ts'
import { isListed } from '../../handbook/page-lists/is-listed.ts'
import { NO_LETTER } from '../../handbook/page-lists/letter-of.ts'
import { ALL_PAGES_ROUTE, isDivided, letterName, letterRoute } from '../../handbook/page-lists/routes.ts'
import type { ComponentWords } from '../../handbook/words/component-words.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import type { SitePage } from '../../model/site.ts'
import { encodeFragment } from '../body/encode-fragment.ts'
import type { Hrefs } from '../hrefs.ts'
import { listPage } from '../list-page.ts'
import { freeRoute } from '../page-list-routes.ts'
import { recentRouteOf } from '../recent-route.ts'
import type { Rendering } from '../rendering.ts'
import { sectionNames } from '../view/section-names.ts'
import { PageItem } from './page-item.tsx'

/** `/pages/`: every page by the first letter of its title, with its section. A large index has a page for each letter. */
export function* allPages(rendering: Rendering): Generator<OutputFile> {
  const { site, pages } = rendering
  const { lang } = site.config
  const words = componentWords(lang)
  const groups = groupByLetter(pages.filter(isListed), lang)
  const index = freeRoute(site, ALL_PAGES_ROUTE)
  const title = words.pageLists.allPages
  const sectionOf = sectionNames(site.navigation)
  const parts = { groups, words, sectionOf }
  const recent = recentRouteOf(site)
  const toRecent = ({ to }: Hrefs): VNode | undefined =>
    recent && (
      <p>
        <a href={to(recent)}>{words.pageLists.recent}</a>
      </p>
    )
  if (!isDivided(groups)) {
    yield listPage(rendering, { route: index, title }, (hrefs) => (
      <>
        {toRecent(hrefs)}
        <Letters {...parts} hrefOf={(letter) => `#${encodeFragment(idOf(letter))}`} />
        {groups.map((group) => (
          <Group {...parts} group={group} hrefs={hrefs} />
        ))}
      </>
    ))
    return
  }
  yield listPage(rendering, { route: index, title }, (hrefs) => (
    <>
      {toRecent(hrefs)}
      <Letters {...parts} hrefOf={(letter) => hrefs.to(letterRoute(index, letter))} />
    </>
  ))
  for (const group of groups) {
    const about = { route: letterRoute(index, group.letter), title: `${title}: ${nameOf(group.letter, words)}` }
    yield listPage(rendering, about, (hrefs) => (
      <>
        <Letters {...parts} hrefOf={(letter) => hrefs.to(letterRoute(index, letter))} current={group.letter} />
        <Group {...parts} group={group} hrefs={hrefs} />
      </>
    ))
  }
}

interface LettersProps {
  readonly groups: readonly LetterGroup<SitePage>[]
  readonly words: ComponentWords
  readonly hrefOf: (letter: string) => string
  readonly current?: string
}

function Letters({ groups, words, hrefOf, current }: LettersProps): VNode {
  return (
    <nav class="page-index-letters" aria-label={words.pageLists.letters}>
      <ul>
        {groups.map(({ letter }) => (
          <li>
            <a href={hrefOf(letter)} aria-current={letter === current ? 'page' : undefined}>
              {nameOf(letter, words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface GroupProps {
  readonly group: LetterGroup<SitePage>
  readonly words: ComponentWords
  readonly hrefs: Hrefs
  readonly sectionOf: (page: SitePage) => string
}

function Group({ group: { letter, pages }, words, hrefs, sectionOf }: GroupProps): VNode {
  return (
    <section class="page-index-letter" aria-labelledby={idOf(letter)}>
      <h2 id={idOf(letter)}>{nameOf(letter, words)}</h2>
      <ul class="page-list">
        {pages.map((page) => (
          <PageItem title={page.page.title} href={hrefs.to(page.route)}>
            {sectionOf(page)}
          </PageItem>
        ))}
      </ul>
    </section>
  )
}

function idOf(letter: string): string {
  return `letter-${letterName(letter)}`
}

function nameOf(letter: string, words: ComponentWords): string {
  return letter === NO_LETTER ? words.pageLists.noLetter : letter
}
