import type { SitePage } from '../../model/site.ts'
import { fillSlots } from '../../model/slots.ts'
import type { Hrefs } from '../hrefs.ts'
import { dropAddress } from './drop-address.ts'
import { escapeAttribute } from './escape-attribute.ts'
import { imageSize } from './image-size.ts'
import { markBroken } from './mark-broken.ts'
import { slotHref } from './slot-href.ts'

/**
 * The page's own HTML with every address filled in: links that lead nowhere carry a class, images their size in pixels. The address of what is for
 * inside is left out: of such a link its words stay.
 * `hrefOf` says what stands in the place of an address.
 * Throws where the page has not one target for each slot, since that would shift every later address.
 */
export function fillBody({ page, route, targets }: SitePage, hrefs: Hrefs, hrefOf: typeof slotHref = slotHref): string {
  const html = [...page.html]
  const addresses = page.slots.map((slot, index) => {
    const target = targets[index]
    if (!target) throw new Error(`${page.path}: slot ${String(index)} has no target`)
    const after = html[index + 1] ?? ''
    if (target.kind === 'missing' && target.reason === 'internal') {
      ;[html[index], html[index + 1]] = dropAddress(html[index] ?? '', after)
      return ''
    }
    if (slot.kind === 'link' && target.kind === 'missing') {
      ;[html[index], html[index + 1]] = markBroken(html[index] ?? '', after)
    } else if (slot.kind === 'image' && target.kind === 'asset' && target.asset.dimensions) {
      html[index + 1] = after.slice(0, 1) + imageSize(page.html, index, target.asset.dimensions) + after.slice(1)
    }
    return escapeAttribute(hrefOf(slot, target, route, hrefs))
  })
  return fillSlots(html, addresses)
}
