import { ownerEntries, unownedPages } from '../../handbook/owners/owner-entries.ts'
import { OWNERS_ROUTE, ownerRoutes, tellsOfUnowned, UNOWNED_ROUTE } from '../../handbook/owners/routes.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import { listPage } from '../list-page.ts'
import type { Rendering } from '../rendering.ts'
import { OwnerAbout } from './owner-about.tsx'
import { OwnedPages, OwnersTable } from './owner-tables.tsx'

/** `/owners/`, a page for each owner below it, and one for what nobody looks after. Nothing on a site on which nobody looks after anything. */
export function* ownerPages(rendering: Rendering): Generator<OutputFile> {
  const { site } = rendering
  const entries = ownerEntries(site.pages)
  if (entries.length === 0) return
  const words = componentWords(site.config.lang)
  const lists = ownerRoutes(site.pages)
  const unowned = unownedPages(site.pages)
  const { ownerLists } = words
  yield listPage(rendering, { route: OWNERS_ROUTE, title: ownerLists.title }, (hrefs) => (
    <>
      <p>{ownerLists.text}</p>
      <OwnersTable entries={entries} lists={lists} words={words} hrefs={hrefs} />
      {tellsOfUnowned(site.config) && (
        <p>
          <a href={hrefs.to(UNOWNED_ROUTE)}>{ownerLists.unowned}</a>: {unowned.length.toLocaleString(words.locale)}
        </p>
      )}
    </>
  ))
  if (tellsOfUnowned(site.config))
    yield listPage(rendering, { route: UNOWNED_ROUTE, title: ownerLists.unowned }, (hrefs) => (
      <>
        <p>{unowned.length === 0 ? ownerLists.allOwned : ownerLists.unownedText}</p>
        {unowned.length > 0 && <OwnedPages pages={unowned} site={site} words={words} hrefs={hrefs} label={ownerLists.unowned} />}
        <p>
          <a href={hrefs.to(OWNERS_ROUTE)}>{ownerLists.allOwners}</a>
        </p>
      </>
    ))
  for (const { owner, pages } of entries) {
    const route = lists.get(owner.key)
    if (route === undefined) continue
    yield listPage(rendering, { route, title: owner.name }, (hrefs) => (
      <>
        <OwnerAbout owner={owner} site={site} words={words} hrefs={hrefs} />
        <OwnedPages pages={pages} site={site} words={words} hrefs={hrefs} label={owner.name} />
        <p>
          <a href={hrefs.to(OWNERS_ROUTE)}>{ownerLists.allOwners}</a>
        </p>
      </>
    ))
  }
}
