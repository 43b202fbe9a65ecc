import { encodeRoute, route } from '../../model/route.ts'
import { foldFindings } from './fold-findings.ts'
import type { FollowPath } from './follow-rules.ts'
import type { HtmlFinding, HtmlSite } from './html-site.ts'
import { judgeLink } from './judge-link.ts'
import { judgeRedirects } from './judge-redirects.ts'
import { judgeImages, judgeOrphans, judgeRepeatedIds } from './judge-structure.ts'
import type { SiteAddresses } from './site-addresses.ts'
import { pageSuggester } from './suggest-page.ts'

/** What the judgement of a folder of HTML needs beside what was read. */
export interface HtmlJudging {
  readonly addresses: SiteAddresses
  readonly follow: FollowPath
  readonly slash: 'always' | 'never' | 'ignore'
}

/** Everything that is wrong with a folder of HTML; what its layout repeats is told once. */
export function judgeHtml(site: HtmlSite, { addresses, follow, slash }: HtmlJudging): readonly HtmlFinding[] {
  const pages = [...site.pages.values()]
  const shown = pages.filter(({ isPage }) => isPage)
  const suggest = pageSuggester(shown.map(({ file }) => site.files.addressOf(file)))
  const hrefOf = (address: string): string => addresses.prefix + encodeRoute(route(address))
  const context = { site, suggest, slash, hrefOf }
  const findings = [
    ...pages.flatMap((page) => page.links.flatMap((link) => judgeLink(link, page, context))),
    ...judgeRepeatedIds(site),
    ...judgeImages(site),
  ]
  const file = site.files.paths.indexOf('_redirects')
  return [
    ...foldFindings(findings, shown.length, site.files.addressOf),
    ...judgeOrphans(site),
    ...judgeRedirects({ site, addresses, follow, suggest, hrefOf, file }),
  ]
}
