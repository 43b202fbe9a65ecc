import { decodePercent } from '../../model/address.ts'
import { matchPattern, redirectFinder, redirectKey } from '../../model/redirect-pattern.ts'
import type { RedirectRule } from './redirect-rules.ts'
import type { Served, ServedFiles } from './served-files.ts'
import type { SiteAddresses } from './site-addresses.ts'

/** Where a path of the site leads at last. */
export interface Way {
  readonly end:
    | { readonly kind: 'file'; readonly served: Served }
    /** On another site, or wherever a rule leads some readers. */
    | { readonly kind: 'elsewhere' }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'endless' }
  /** The last path of the site on the way. */
  readonly path: string
  /** The fragment that the last rule with one puts behind the address, without its `#`; empty where none does. */
  readonly fragment: string
  readonly via: readonly RedirectRule[]
}

/** Follows the paths from a site's root that an address may mean, decoded, the likeliest in front. */
export type FollowPath = (paths: readonly string[]) => Way

/** Browsers give up after as many redirects (Fetch Standard, “HTTP-redirect fetch”). */
export const MOST_HOPS = 20

/** Takes the files of a site and the rules of its `_redirects`; gives a function that follows paths as its host would. */
export function pathFollower(files: ServedFiles, rules: readonly RedirectRule[], addresses: SiteAddresses): FollowPath {
  const find = ruleFinder(rules)
  return (start) => {
    const via: RedirectRule[] = []
    const seen = new Set<string>()
    let paths = start
    let fragment = ''
    for (;;) {
      const path = paths[0] ?? '/'
      const end = (kind: 'elsewhere' | 'nothing' | 'endless'): Way => ({ end: { kind }, path, fragment, via })
      const rule = find(path)
      const served = serveAny(paths, files)
      const isFirst = served?.spelling === 'exact' || served?.spelling === 'no-slash'
      if (served && (!rule || (isFirst && !rule.isForced))) return { end: { kind: 'file', served }, path, fragment, via }
      if (!rule) return end('nothing')
      if (rule.isConditional) return end('elsewhere')
      if (rule.status >= 400) return end('nothing')
      if (seen.has(path) || via.length === MOST_HOPS) return end('endless')
      seen.add(path)
      via.push(rule)
      const next = targetOf(rule, path, addresses)
      const local = next && addresses.pathIn(next)
      if (next === undefined || local === undefined) return end('elsewhere')
      fragment = next.hash.slice(1) || fragment
      paths = spellingsOf(local)
    }
  }
}

/** The paths that an encoded one may mean: a file may be named `100%25.md`, and a link may name it so. */
export function spellingsOf(encoded: string): readonly string[] {
  const decoded = decodePercent(encoded)
  return decoded === encoded ? [encoded] : [decoded, encoded]
}

/** Where a rule leads from a path; undefined where it says nothing that a browser could follow. */
export function targetOf(rule: RedirectRule, path: string, addresses: SiteAddresses): URL | undefined {
  const values = rule.isPattern ? matchPattern(rule.from, path) : undefined
  const to = values ? rule.to.replace(/:([a-z]\w*)/gi, (whole, name: string) => encodePath(values.get(name) ?? whole)) : rule.to
  return URL.parse(to, addresses.urlOf('/')) ?? undefined
}

/** Finds the rule that a host takes for a path: the first that fits. */
export function ruleFinder(rules: readonly RedirectRule[]): (path: string) => RedirectRule | undefined {
  const exact = new Map<string, RedirectRule>()
  for (const rule of rules) {
    const key = redirectKey(rule.from)
    if (!rule.isPattern && !exact.has(key)) exact.set(key, rule)
  }
  const findPattern = redirectFinder(rules.filter((rule) => rule.isPattern))
  return (path) => {
    const own = exact.get(redirectKey(path))
    const pattern = findPattern(path)?.redirect
    return own && pattern ? (own.order < pattern.order ? own : pattern) : (own ?? pattern)
  }
}

function serveAny(paths: readonly string[], files: ServedFiles): Served | undefined {
  const found = paths.map(files.find).filter((served) => served !== undefined)
  return found.find(({ spelling }) => spelling === 'exact') ?? found[0]
}

function encodePath(path: string): string {
  return path.startsWith(':') ? path : path.split('/').map(encodeURIComponent).join('/')
}
