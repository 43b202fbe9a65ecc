import type { Redirect } from './site.ts'

/** A part of a target that a pattern fills in: `:splat`, or a name of its own. */
const PLACEHOLDER = /(?<=[/=#]):([a-z]\w*)/gi

/** The names of the parts that an address asks for: `splat` and `year` for `/news/:year/:splat`. */
export function placeholdersIn(address: string): readonly string[] {
  return [...address.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
}

/** True for a source that stands for many addresses: its last part is `*`, or one of its parts begins with a colon. */
export function isPattern(from: string): boolean {
  return from.split('/').some((part) => part.includes('*') || part.startsWith(':'))
}

/**
 * What the parts of a pattern stand for in a path (both from the root and decoded), or undefined where the path is none of its
 * addresses. `*` stands for whatever is left, also nothing; a part with a colon for one name. As Netlify and Cloudflare Pages match.
 */
export function matchPattern(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const parts = pattern.split('/').slice(1)
  const names = path
    .replace(/\/index\.html?$/i, '/')
    .split('/')
    .slice(1)
  const hasSplat = parts.at(-1) === '*'
  const leading = hasSplat ? parts.slice(0, -1) : parts.filter((part) => part !== '')
  const isLongEnough = hasSplat ? names.length >= leading.length : withoutEnd(names).length === leading.length
  if (!isLongEnough) return undefined
  const values = new Map<string, string>()
  for (const [index, part] of leading.entries()) {
    const name = names[index] ?? ''
    if (part.startsWith(':') && name !== '') values.set(part.slice(1), name)
    else if (part !== name) return undefined
  }
  if (hasSplat) values.set('splat', names.slice(leading.length).join('/'))
  return values
}

/** An address with the parts filled in that a pattern has matched, encoded. */
export function expandAddress(to: string, values: ReadonlyMap<string, string>): string {
  return to.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name)
    return value === undefined ? whole : value.split('/').map(encodeURIComponent).join('/')
  })
}

/** Redirects are found with and without the slash at their end, and by the name of the index. */
export function redirectKey(path: string): string {
  return path.replace(/\/(?:index\.html?)?$/i, '')
}

/** What is needed of a redirect to find it. */
type Findable = Pick<Redirect, 'from' | 'to' | 'isPattern'>

/** Finds the redirect that answers at a path from the root, decoded, and the address that it leads to from there. */
export type FindRedirect<R extends Findable> = (path: string) => { readonly redirect: R; readonly to: string } | undefined

/** Takes redirects; gives a search among them: an address of its own goes before patterns, of which the first that fits holds. */
export function redirectFinder<R extends Findable>(redirects: readonly R[]): FindRedirect<R> {
  const exact = new Map(redirects.filter((redirect) => !redirect.isPattern).map((redirect) => [redirectKey(redirect.from), redirect]))
  const patterns = new Map<string, { readonly order: number; readonly redirect: R }[]>()
  for (const [order, redirect] of redirects.entries()) {
    if (!redirect.isPattern) continue
    const start = fixedStart(redirect.from)
    const there = patterns.get(start) ?? []
    there.push({ order, redirect })
    patterns.set(start, there)
  }
  return (path) => {
    const own = exact.get(redirectKey(path))
    if (own) return { redirect: own, to: own.to }
    const fitting = patterns.size === 0 ? [] : startsOf(path).flatMap((start) => patterns.get(start) ?? [])
    for (const { redirect } of fitting.sort((a, b) => a.order - b.order)) {
      const values = matchPattern(redirect.from, path)
      if (values) return { redirect, to: expandAddress(redirect.to, values) }
    }
    return undefined
  }
}

/** A pattern, or an address with parts to be filled in, as far as it says where it leads: `/old` for `/old/:year/*`. */
export function fixedStart(pattern: string): string {
  const parts = pattern.split('/')
  const end = parts.findIndex((part) => part.startsWith(':') || part.includes('*'))
  return parts.slice(0, end < 0 ? parts.length : end).join('/')
}

/** `''`, `/a` and `/a/b` for `/a/b/`. */
function startsOf(path: string): readonly string[] {
  const names = withoutEnd(path.split('/'))
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function withoutEnd(names: readonly string[]): readonly string[] {
  return names.at(-1) === '' && names.length > 1 ? names.slice(0, -1) : names
}
