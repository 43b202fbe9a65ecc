import type { Route } from '../../model/route.ts'
import type { Target } from '../../model/site.ts'
import type { LinkSlot } from '../../model/slots.ts'
import type { Hrefs } from '../hrefs.ts'
import { encodeFragment } from './encode-fragment.ts'

/**
 * What stands in the place of a link's address, not yet escaped: an href of the site's own pages and assets, the
 * address as it was written where it leads elsewhere or nowhere. (An address that could run code makes no slot.)
 */
export function slotHref(slot: LinkSlot, target: Target, current: Route, hrefs: Hrefs): string {
  switch (target.kind) {
    case 'page': {
      const isSamePage = target.page.route === current && target.query === ''
      const staysOnPage = isSamePage && (target.fragment !== '' || slot.url.startsWith('#'))
      return staysOnPage ? `#${encodeFragment(target.fragment)}` : hrefs.to(target.page.route) + target.query + hash(target.fragment)
    }
    case 'asset':
      return hrefs.to(target.asset.route) + target.query + hash(target.fragment)
    case 'external':
      return target.url
    case 'missing':
      return slot.url
  }
}

function hash(fragment: string): string {
  return fragment === '' ? '' : `#${encodeFragment(fragment)}`
}
