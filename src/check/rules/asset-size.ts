import type { Rule } from '../../model/rule.ts'
import { usedAssets } from '../used-assets.ts'

/** How many places that use a file are named; the others are counted. */
const NAMED_USES = 3

/** An image or other file of the site’s pages that takes long to load: more bytes than `check.assetSize`. */
export const assetSize: Rule = {
  id: 'asset/size',
  severity: 'warning',
  summary: 'images and other files that pages use are not too large',
  looksAt: 'site',
  *check(site, { stylesheets }) {
    const large = site.assets.filter(({ size }) => size > site.config.check.assetSize)
    if (large.length === 0) return
    const uses = usedAssets(site, stylesheets)
    for (const { route, file, size } of large) {
      const places = uses.get(route)
      if (!places) continue
      yield {
        file,
        message: `this file has ${amount(size)}, and is used in ${places.length === 1 ? 'one place' : `${String(places.length)} places`}`,
        hint: `make it smaller than ${amount(site.config.check.assetSize)}, or raise check.assetSize`,
        subject: route,
        related: places.slice(0, NAMED_USES),
      }
    }
  },
}

function amount(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`
  return bytes < 1_000_000 ? `${String(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
