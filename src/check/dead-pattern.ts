import { decodePercent, parseAddress } from '../model/address.ts'
import type { Base } from '../model/base.ts'
import { fixedStart, redirectFinder } from '../model/redirect-pattern.ts'
import { route, type Route } from '../model/route.ts'
import type { RuleFinding } from '../model/rule.ts'
import type { Redirect, Site } from '../model/site.ts'

/** Says what is wrong with where a pattern leads; undefined where nothing is known to be. */
export type JudgePattern = (pattern: Redirect) => Pick<RuleFinding, 'message' | 'hint'> | undefined

/** An address of the base and where its pattern leads it. */
interface Lost {
  readonly from: Route
  readonly to: string
}

/** How many examples are named. */
const NAMED = 3

/** How many redirects a browser follows before it gives up (Fetch standard, 4.4, HTTP-redirect fetch). */
const MOST_HOPS = 20

/**
 * Judges patterns whose target has parts to be filled in. Where it is known what was served at the base, by every address there that a
 * pattern leads on now; else by the part of the target that is fixed. Linear in the number of addresses.
 */
export function deadPattern(site: Site, base: Base | undefined): JudgePattern {
  let led: ReadonlyMap<Redirect, { readonly count: number; readonly lost: readonly Lost[] }> | undefined
  let folders: ReadonlySet<string> | undefined
  return (pattern) => {
    led ??= base ? ledFromBase(site, base) : new Map()
    const known = led.get(pattern)
    if (base && known) return known.lost.length === 0 ? undefined : lostAddresses(pattern, known.lost, base)
    const { scheme, path } = parseAddress(pattern.to)
    const start = fixedStart(decodePercent(path))
    folders ??= foldersOf(site)
    if (scheme !== undefined || folders.has(start)) return undefined
    return {
      message: `there is nothing below ${start}/ for '${pattern.from}' to lead to`,
      hint: 'let it lead to a folder of the site, or delete it',
    }
  }
}

function lostAddresses({ from }: Redirect, lost: readonly Lost[], { name }: Base): Pick<RuleFinding, 'message' | 'hint'> {
  const examples = lost.slice(0, NAMED).map((example) => `${example.from} → ${decodePercent(example.to)}`)
  const rest = lost.length > NAMED ? ', …' : ''
  const count = lost.length === 1 ? 'one leads' : `${String(lost.length)} lead`
  return {
    message: `of the addresses at ${name} that '${from}' fits, ${count} nowhere: ${examples.join(', ')}${rest}`,
    hint: 'give these a redirect of their own',
  }
}

/** By pattern, the addresses of the base that it leads on now, and those of them that end nowhere. */
function ledFromBase(site: Site, base: Base): ReadonlyMap<Redirect, { count: number; readonly lost: Lost[] }> {
  const isServed = servedOn(site)
  const redirectAt = redirectFinder(site.redirects)
  const led = new Map<Redirect, { count: number; readonly lost: Lost[] }>()
  const before = new Set([...base.pages, ...base.assets].map((served) => served.route))
  for (const from of before) {
    const found = isServed(from) ? undefined : redirectAt(from)
    if (!found?.redirect.isPattern) continue
    const entry = led.get(found.redirect) ?? { count: 0, lost: [] }
    entry.count += 1
    if (!leadsSomewhere(found.to, isServed, redirectAt)) entry.lost.push({ from, to: found.to })
    led.set(found.redirect, entry)
  }
  return led
}

function leadsSomewhere(
  start: string,
  isServed: (path: string) => boolean,
  redirectAt: ReturnType<typeof redirectFinder<Redirect>>,
): boolean {
  let address = start
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const { scheme, path } = parseAddress(address)
    if (scheme !== undefined || isServed(decodePercent(path))) return true
    const next = redirectAt(decodePercent(path))
    if (!next) return false
    if (next.redirect.target) return next.redirect.target.kind !== 'missing'
    address = next.to
  }
  return false
}

/** Hosts serve a folder's page with and without the slash. */
function servedOn({ byRoute, assets }: Site): (path: string) => boolean {
  const files = new Set(assets.map((asset) => asset.route))
  return (path) => [path, `${path}/`, `${path}.html`].some((at) => byRoute.has(route(at)) || files.has(route(at)))
}

/** Every address of the site and every folder above one, without a slash at its end. */
function foldersOf({ pages, assets, redirects }: Site): ReadonlySet<string> {
  const folders = new Set([''])
  for (const at of [...pages.map((page) => page.route), ...assets.map((asset) => asset.route), ...redirects.map(({ from }) => from)]) {
    for (let path = at.replace(/\/$/, ''); !folders.has(path); path = path.slice(0, path.lastIndexOf('/'))) folders.add(path)
  }
  return folders
}
