import type { VNode } from 'preact'
import type { ComponentWords } from '../../handbook/words/component-words.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { ChangedPage, ChangedPages } from '../../model/changed-page.ts'
import type { OutputFile } from '../../model/output.ts'
import { route } from '../../model/route.ts'
import type { Hrefs } from '../hrefs.ts'
import { listPage } from '../list-page.ts'
import { freeRoute } from '../page-list-routes.ts'
import type { Rendering } from '../rendering.ts'
import { PageItem } from './page-item.tsx'

const KINDS: readonly ChangedPage['kind'][] = ['added', 'edited', 'moved', 'deleted']

/** `/changed/`: what a change did to pages, for those who look at it before it is published. Nothing where a site is compared with nothing. */
export function* changedList(rendering: Rendering): Generator<OutputFile> {
  const { site, changed } = rendering
  if (!changed) return
  const words = componentWords(site.config.lang)
  const about = { route: freeRoute(site, route('/changed/')), title: words.pageLists.changed }
  yield listPage(rendering, about, (hrefs) => <Body changed={changed} words={words} hrefs={hrefs} />)
}

interface BodyProps {
  readonly changed: ChangedPages
  readonly words: ComponentWords
  readonly hrefs: Hrefs
}

function Body({ changed: { base, pages }, words: { pageLists: words }, hrefs }: BodyProps): VNode {
  if (pages.length === 0) return <p>{words.nothingChanged(base)}</p>
  const groups = KINDS.map((kind) => ({ kind, pages: pages.filter((page) => page.kind === kind) }))
  return (
    <>
      <p>{words.changedText(base)}</p>
      {groups
        .filter((group) => group.pages.length > 0)
        .map((group) => (
          <section aria-labelledby={`changed-${group.kind}`}>
            <h2 id={`changed-${group.kind}`}>{words.kinds[group.kind]}</h2>
            <ul class="page-list">
              {group.pages.map((page) => (
                <PageItem title={page.title} {...(page.kind === 'deleted' ? {} : { href: hrefs.to(page.route) })}>
                  {page.route}
                  {page.from && page.from.route !== page.route && `, ${words.movedFrom(page.from.route)}`}
                </PageItem>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
