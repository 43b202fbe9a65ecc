import { isWebAddress, mailAddress } from '../../handbook/contact-address.ts'
import { ownerRoutes, tellsOfUnowned } from '../../handbook/owners/routes.ts'
import type { PageOwner } from '../../model/owner.ts'
import { route, type Route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import type { AskView, OwnerView, PageView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'

/** Shows who looks after a page, and how to ask about it. */
export type OwnersView = (page: SitePage, hrefs: Hrefs) => Pick<PageView, 'owner' | 'isUnowned' | 'ask'>

/** Takes a site; where nobody looks after anything on it, pages say nothing of owners. */
export function ownersViews(site: Site): OwnersView {
  const lists = ownerRoutes(site.pages)
  return ({ owners, page, file }, hrefs) => {
    const here = owners.filter(({ hasLeft }) => hasLeft !== true)
    const ask = here.map((owner) => askOf(owner, page.title)).find((found) => found !== undefined)
    return {
      owner: owners.map((owner) => ownerView(owner, hrefOf(owner, site, lists, hrefs))),
      isUnowned: lists.size > 0 && here.length === 0 && file !== '' && tellsOfUnowned(site.config),
      ...(ask && { ask }),
    }
  }
}

function ownerView({ name, lead, chat, hasLeft }: PageOwner, href: string): OwnerView {
  return {
    name,
    href,
    ...(lead !== undefined && { lead }),
    ...(chat !== undefined && { chat: { text: chat, href: isWebAddress(chat) ? chat : '' } }),
    hasLeft: hasLeft === true,
  }
}

/** A team's own page; else the list of an owner's pages. */
function hrefOf({ key, page }: PageOwner, site: Site, lists: ReadonlyMap<string, Route>, hrefs: Hrefs): string {
  const own = page === undefined ? undefined : teamPage(page, site, hrefs)
  const list = lists.get(key)
  return own ?? (list === undefined ? '' : hrefs.to(list))
}

/** Undefined where the site has no such page: it may be for inside, or the address is wrong, which the check of the data tells. */
export function teamPage(page: string, { byRoute }: Site, hrefs: Hrefs): string | undefined {
  if (isWebAddress(page)) return page
  const found = byRoute.get(route(page)) ?? byRoute.get(route(`${page}/`))
  return found && hrefs.to(found.route)
}

/** Where a chat or a mail program opens; else the channel's name, which readers know where to look for. */
function askOf({ chat, email }: PageOwner, title: string): AskView | undefined {
  if (chat !== undefined && isWebAddress(chat)) return { href: chat, channel: '' }
  if (email !== undefined) return { href: `${mailAddress(email)}?subject=${encodeURIComponent(title)}`, channel: '' }
  return chat === undefined ? undefined : { href: '', channel: chat }
}
