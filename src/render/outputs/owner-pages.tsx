import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ownerEntries, unownedPages } from '../../handbook/owners/owner-entries.ts'
import { ownerWords } from '../../handbook/owners/owner-words.ts'
import { OWNERS_ROUTE, ownerRoutes, tellsOfUnowned, UNOWNED_ROUTE } from '../../handbook/owners/routes.ts'
import type { OutputFile } from '../../model/output.ts'
import { outputFileOf, type Route } from '../../model/route.ts'
import { generatedPage } from '../generated-page.ts'
import { hrefsFrom, type Hrefs } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'
import { OwnerAbout } from './owner-about.tsx'
import { OwnedPages, OwnersTable } from './owner-tables.tsx'

/**
 * `/owners/`, a page for each owner below it, and one for what nobody looks after. Nothing on a site on which nobody looks after anything.
 * They are lists for those who look after a handbook: no navigation has them, and search engines are asked to leave them out.
 */
export function* ownerPages(rendering: Rendering): Generator<OutputFile> {
  const { site, renderPage } = rendering
  const entries = ownerEntries(site.pages)
  if (entries.length === 0) return
  const words = ownerWords(site.config.lang)
  const lists = ownerRoutes(site.pages)
  const unowned = unownedPages(site.pages)
  const page = (route: Route, title: string, bodyFrom: (hrefs: Hrefs) => VNode): OutputFile => {
    const body = renderToString(bodyFrom(hrefsFrom(route, site.config.url, site.config.links)))
    const about = { route, title, description: '', layout: site.config.layout, noindex: true }
    return { path: outputFileOf(route), content: renderPage(generatedPage({ ...about, body })) }
  }
  yield page(OWNERS_ROUTE, words.title, (hrefs) => (
    <>
      <p>{words.text}</p>
      <OwnersTable entries={entries} lists={lists} words={words} hrefs={hrefs} />
      {tellsOfUnowned(site.config) && (
        <p>
          <a href={hrefs.to(UNOWNED_ROUTE)}>{words.unowned}</a>: {unowned.length.toLocaleString(words.locale)}
        </p>
      )}
    </>
  ))
  if (tellsOfUnowned(site.config))
    yield page(UNOWNED_ROUTE, words.unowned, (hrefs) => (
      <>
        <p>{unowned.length === 0 ? words.allOwned : words.unownedText}</p>
        {unowned.length > 0 && <OwnedPages pages={unowned} site={site} words={words} hrefs={hrefs} label={words.unowned} />}
        <p>
          <a href={hrefs.to(OWNERS_ROUTE)}>{words.allOwners}</a>
        </p>
      </>
    ))
  for (const { owner, pages } of entries) {
    const route = lists.get(owner.key)
    if (route === undefined) continue
    yield page(route, owner.name, (hrefs) => (
      <>
        <OwnerAbout owner={owner} site={site} words={words} hrefs={hrefs} />
        <OwnedPages pages={pages} site={site} words={words} hrefs={hrefs} label={owner.name} />
        <p>
          <a href={hrefs.to(OWNERS_ROUTE)}>{words.allOwners}</a>
        </p>
      </>
    ))
  }
}
