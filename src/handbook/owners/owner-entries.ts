import type { OwnedPage, OwnerEntry } from '../../model/owner.ts'
import type { SitePage } from '../../model/site.ts'
import { compareOwners } from './compare-owners.ts'

type Owned = Pick<SitePage, 'route' | 'file' | 'owners' | 'page'>

/** The owners of a site's pages, in order of name. */
export function ownerEntries(pages: readonly Owned[]): readonly OwnerEntry[] {
  const entries = new Map<string, { owner: OwnerEntry['owner']; pages: OwnerEntry['pages'][number][] }>()
  for (const page of inOrder(pages)) {
    for (const owner of page.owners) {
      const entry = entries.get(owner.key) ?? { owner, pages: [] }
      entries.set(owner.key, entry)
      entry.pages.push({ ...ownedPage(page), from: owner.from, named: owner.named })
    }
  }
  return [...entries.values()].sort((a, b) => compareOwners(a.owner, b.owner))
}

/** The pages that nobody looks after, or nobody who is still here, in order of file. */
export function unownedPages(pages: readonly Owned[]): readonly OwnedPage[] {
  return inOrder(pages)
    .filter(({ owners }) => owners.every(({ hasLeft }) => hasLeft === true))
    .map(ownedPage)
}

function ownedPage({ route, file, page }: Owned): OwnedPage {
  return { route, file, title: page.title }
}

function inOrder(pages: readonly Owned[]): readonly Owned[] {
  return [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))
}
