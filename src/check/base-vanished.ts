import type { Base, BasePage, BaseRedirect } from '../model/base.ts'
import { decodePercent, parseAddress } from '../model/address.ts'
import { encodeRoute, type Route } from '../model/route.ts'
import type { RuleFinding } from '../model/rule.ts'
import type { Site, SitePage } from '../model/site.ts'
import { indexBase, type BaseIndex } from './base-index.ts'
import type { AnswerAt } from './base-served.ts'
import { aliasHint, quoteForYaml, removedHint, writtenAddress } from './front-matter-line.ts'

/** An address of the base at which nothing answers now: what is to be said of it. */
export interface Vanished extends Pick<RuleFinding, 'file' | 'message' | 'hint' | 'fix' | 'severity'> {
  readonly address: Route
  /** Other paths that links may have named it by. */
  readonly alsoAt: readonly string[]
}

/** Finds the addresses of a base at which nothing answers now: of pages, of redirects, and of files. */
export function* vanishedAddresses(site: Site, base: Base, answerAt: AnswerAt): Generator<Vanished> {
  const index = indexBase(base, site)
  for (const page of base.pages) if (!answerAt(page.route)) yield vanishedPage(page, base, index, site)
  for (const redirect of base.redirects) if (!answerAt(sampleOf(redirect))) yield vanishedRedirect(redirect, base, index, answerAt)
  const assets = new Map(site.assets.map((asset) => [asset.file, asset.route]))
  for (const { route, file } of base.assets) {
    if (answerAt(route)) continue
    const now = assets.get(base.moved.get(file) ?? '')
    const found = { address: route, alsoAt: [], file: file || base.name, severity: 'warning' } as const
    const message = `${route} was served at ${base.name}, and is not any more`
    if (now === undefined) yield { ...found, message, hint: `put the file back, redirect its address, or ${removedHint(route)}` }
    else
      yield {
        ...found,
        message: `${message}: the file is at ${now} now`,
        hint: `add to redirects.yaml: ${quoteForYaml(route)}: ${encodeRoute(now)}`,
      }
  }
}

function vanishedPage(page: BasePage, base: Base, index: BaseIndex, site: Site): Vanished {
  const { route } = page
  const successor = index.successorOf(page)
  const found = { address: route, alsoAt: page.path === '' ? [] : [`/${page.path}`], file: page.file || base.name }
  const message = `${route} was served at ${base.name}, and is not any more`
  if (successor) return { ...found, message: `${message}: its page is at ${successor.route} now`, ...aliasOn(successor, route) }
  const namesake = newNamesake(route, base, site)
  const advice = namesake
    ? `if ${namesake.file} has taken its place, ${aliasHint(namesake, route)}`
    : 'name it in the aliases of the page that has taken its place'
  return { ...found, message, hint: `${advice}; else ${removedHint(route)}` }
}

function vanishedRedirect({ from, to, file, isPattern }: BaseRedirect, base: Base, index: BaseIndex, answerAt: AnswerAt): Vanished {
  const found = { address: from, alsoAt: [], file: file || base.name }
  const message = `${from} led on to ${to} at ${base.name}, and leads nowhere now`
  const { scheme, authority, path } = parseAddress(to)
  const target = decodePercent(path)
  const answer = isPattern || scheme !== undefined || authority !== undefined ? undefined : answerAt(target)
  const page = answer?.kind === 'page' ? answer.page : index.pageNowAt(target)
  if (page && !isPattern) return { ...found, message, ...aliasOn(page, from) }
  return { ...found, message, hint: `put the redirect back, to what has taken the place of ${to}, or ${removedHint(from)}` }
}

/** The one repair that is sure: the page itself answers at its old address too. */
function aliasOn(page: SitePage, route: Route): Pick<Vanished, 'hint' | 'fix'> {
  return { hint: aliasHint(page, route), fix: { kind: 'add-alias', file: page.file, alias: writtenAddress(route) } }
}

/** The only page of that name that was not there at the base. */
function newNamesake(route: Route, base: Base, site: Site): SitePage | undefined {
  const known = new Set(base.pages.map((page) => page.route))
  const name = nameOf(route)
  const namesakes = site.pages.filter((page) => nameOf(page.route) === name && !known.has(page.route))
  return name !== '' && namesakes.length === 1 ? namesakes[0] : undefined
}

function nameOf(route: Route): string {
  return (
    route
      .replace(/\/$/, '')
      .replace(/\.html?$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}

/** An address that a redirect answered at: of a pattern, one of many. */
function sampleOf({ from, isPattern }: BaseRedirect): string {
  return isPattern ? from.replace(/\/:[^/]+/g, '/x').replace(/\*$/, 'x') : from
}
