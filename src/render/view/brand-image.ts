import { encodeRoute, route } from '../../model/route.ts'
import type { Config } from '../../model/config.ts'
import type { Hrefs } from '../hrefs.ts'

/** The logo, as a page shows it: it is a file of the site, or an image elsewhere; empty where there is none. */
export function logoHref({ brand }: Config, hrefs: Hrefs): string {
  return brand.logo === '' || isElsewhere(brand.logo) ? brand.logo : hrefs.to(route(brand.logo))
}

/** The logo, as it is shown with a link to a page: absolute, and no SVG, which those who show links do not draw; empty where it cannot be so. */
export function socialImage({ brand, url }: Config): string {
  if (brand.logo === '' || /\.svg$/i.test(brand.logo)) return ''
  if (isElsewhere(brand.logo)) return brand.logo
  return url === '' ? '' : url + encodeRoute(route(brand.logo))
}

function isElsewhere(address: string): boolean {
  return /^https?:/i.test(address)
}
