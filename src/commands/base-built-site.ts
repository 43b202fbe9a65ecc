import { readFileSync } from 'node:fs'
import { decodeHtml } from '../check/html/decode-html.ts'
import { readRedirectRules } from '../check/html/redirect-rules.ts'
import { isHtmlFile } from '../check/html/served-files.ts'
import { siteAddresses, type SiteAddresses } from '../check/html/site-addresses.ts'
import type { Entry } from '../discover/entry.ts'
import { decodePercent } from '../model/address.ts'
import type { Base, BasePage, BaseRedirect } from '../model/base.ts'
import type { Config } from '../model/config.ts'
import { redirectKey } from '../model/redirect-pattern.ts'
import { route, type Route } from '../model/route.ts'
import { readBaseHtml } from './base-html.ts'

/** What builds make beside pages, and name anew as they like: others have no links to it. */
const MADE = /(?:^|\/)(?:_[^/]*|pagefind\/.*)$|\.(?:css|[cm]?js|map|json|xml|txt|md|woff2?|ttf|wasm|webmanifest)$/i

/**
 * Reads the files of a built site as a base: the addresses and anchors of its pages, its redirects, and files that can be linked to. In what
 * files of a project its pages began is not known. Addresses count from where the configuration says that the site lies.
 */
export function readBuiltSite(name: string, entries: readonly Entry[], { url, siteUrls }: Config): Base {
  const addresses = siteAddresses(url, siteUrls)
  const pages: BasePage[] = []
  const redirects = new Map<string, BaseRedirect>()
  const add = (redirect: Omit<BaseRedirect, 'file'>): void => {
    if (!redirects.has(redirectKey(redirect.from))) redirects.set(redirectKey(redirect.from), { ...redirect, file: '' })
  }
  for (const { absolute } of entries.filter(({ path }) => path === '_redirects'))
    for (const rule of readRedirectRules(readFileSync(absolute, 'utf8'), addresses))
      if (!rule.isConditional && rule.status >= 300 && rule.status < 400)
        add({ ...rule, to: localPath(rule.to, addresses.urlOf('/'), addresses) })
  for (const { path, absolute } of entries.filter((entry) => isHtmlFile(entry.path))) {
    const at = addressOf(path)
    const { ids, headings, refresh } = readBaseHtml(decodeHtml(readFileSync(absolute)).text)
    if (refresh === undefined) pages.push({ route: at, file: '', path: '', ids, headings })
    else add({ from: at, isPattern: false, to: localPath(refresh, addresses.urlOf(at), addresses) })
  }
  const assets = entries.filter(({ path }) => !isHtmlFile(path) && !MADE.test(path)).map(({ path }) => ({ route: route(path), file: '' }))
  return { name, pages, redirects: [...redirects.values()], assets, moved: new Map() }
}

function addressOf(path: string): Route {
  return route(`/${path}`.replace(/(?<=\/)index\.html?$/i, ''))
}

/** Where an address leads, from the site's root; one on another site as it is. */
function localPath(written: string, from: URL, addresses: SiteAddresses): string {
  if (!URL.canParse(written, from)) return written
  const url = new URL(written, from)
  const path = addresses.pathIn(url)
  return path === undefined ? url.href : addressOf(decodePercent(path).slice(1)) + url.hash
}
