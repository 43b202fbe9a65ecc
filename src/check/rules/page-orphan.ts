import type { Rule } from '../../model/rule.ts'
import { orphansOf } from '../orphans.ts'

/**
 * A page that no other page's text leads to. What counts as a link, and which pages are never told, `orphansOf` says: a folder's page is
 * told only where it has no pages below it. Where it is known what was so at the base, only what has become one since is told.
 */
export const pageOrphan: Rule = {
  id: 'page/orphan',
  severity: 'info',
  summary: 'another page links to a page',
  looksAt: 'site',
  *check(site, { base }) {
    for (const { route, file } of orphansOf(site)) {
      if (base?.orphans?.has(route) === true) continue
      yield {
        file,
        ...(base?.orphans ? { severity: 'warning' as const } : {}),
        message: `no page links to ${route}`,
        hint: 'link to it from where readers look for it, or hide it on purpose with hide: true',
        subject: route,
      }
    }
  },
}
