import type { Base, BasePage } from '../model/base.ts'
import type { Heading } from '../model/page.ts'
import type { Site, SitePage } from '../model/site.ts'
import { addressStem } from './address-stem.ts'
import { headingInPlaceOf } from './base-headings.ts'

/** What the base knows of addresses that lead nowhere now. */
export interface BaseIndex {
  /** The page that has become of the one that a path led to at the base; undefined where that is not sure. */
  readonly pageNowAt: (path: string) => SitePage | undefined
  /** The heading that took the place of one that a page had at the base. */
  readonly headingNowFor: (page: SitePage, id: string) => Heading | undefined
  /** The page that has become of one at the base. */
  readonly successorOf: (page: BasePage) => SitePage | undefined
}

/** Brings a base and the site of today together. A page is the same where its file is, or where that has moved. */
export function indexBase(base: Base, site: Site): BaseIndex {
  const byFile = new Map(site.pages.map((page) => [page.file, page]))
  const byStem = new Map<string, BasePage>()
  for (const page of base.pages) {
    for (const path of [page.route, ...(page.path === '' ? [] : [`/${page.path}`])]) {
      if (!byStem.has(addressStem(path))) byStem.set(addressStem(path), page)
    }
  }
  const successorOf = ({ file }: BasePage): SitePage | undefined => byFile.get(base.moved.get(file) ?? file)
  const pagesBefore = new Map<SitePage, BasePage>()
  for (const page of base.pages) {
    const now = successorOf(page) ?? site.byRoute.get(page.route)
    if (now && !pagesBefore.has(now)) pagesBefore.set(now, page)
  }
  return {
    successorOf,
    pageNowAt(path) {
      const page = byStem.get(addressStem(path))
      return page && successorOf(page)
    },
    headingNowFor(page, id) {
      const before = pagesBefore.get(page)
      return before && headingInPlaceOf(id, before.headings, page.page.headings)
    },
  }
}
