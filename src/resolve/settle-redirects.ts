import type { Diagnostic } from '../model/diagnostic.ts'
import { expandAddress, placeholdersIn, redirectFinder, redirectKey } from '../model/redirect-pattern.ts'
import type { Redirect, Target } from '../model/site.ts'
import type { FollowAddress, Way } from './follow-address.ts'
import type { Publication } from './publish.ts'
import type { OpenRedirect } from './redirects.ts'
import type { ResolveFragment } from './resolve-fragment.ts'
import { targetOf } from './target-of.ts'

/** The site's redirects with where they end, and what was wrong with some. */
export interface SettledRedirects {
  readonly redirects: readonly Redirect[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A value for the parts of a pattern, to see where it leads: nothing on a site is called so. */
const SAMPLE = '…'

/** Follows each redirect to its end. One that leads round in a circle, or on and on, is told and left out. */
export function settleRedirects(redirects: readonly OpenRedirect[], follow: FollowAddress, fragments: ResolveFragment): SettledRedirects {
  const settled: Redirect[] = []
  const diagnostics: Diagnostic[] = []
  for (const redirect of redirects) {
    const names = redirect.isPattern ? placeholdersIn(redirect.to) : []
    const way = follow(expandAddress(redirect.to, new Map(names.map((name) => [name, SAMPLE]))))
    if (way.end.kind === 'endless') diagnostics.push(endless(redirect, way))
    else settled.push(names.length > 0 ? redirect : { ...redirect, target: endOf(way, fragments) })
  }
  return { redirects: settled, diagnostics }
}

function endOf(way: Way, fragments: ResolveFragment): Target {
  const asked = { path: way.path, scope: 'root', query: '', fragment: '' } as const
  return targetOf(way, asked, fragments) ?? { kind: 'missing', reason: 'page', path: way.path, scope: 'root' }
}

function endless({ from, to, file, place }: OpenRedirect, { via, path }: Way): Diagnostic {
  const stops = [from, ...via, path].map((stop) => stop.replaceAll(SAMPLE, '*'))
  const again = stops.findIndex((stop, index) => stops.slice(0, index).some((earlier) => redirectKey(earlier) === redirectKey(stop)))
  const way = again < 0 ? [...stops.slice(0, 3), '…'] : stops.slice(0, again + 1)
  return {
    rule: 'redirect/loop',
    severity: 'error',
    file,
    ...(place ? { place } : {}),
    message: `the redirect from '${from}' never ends: ${way.join(' → ')}`,
    hint: 'let it lead to a page',
    subject: `${from} ${to}`,
  }
}

/**
 * Tells of patterns that fit addresses at which pages or files stand: some hosts serve these, others lead their readers away.
 * Linear in the number of addresses.
 */
export function shadowedPatterns(redirects: readonly Redirect[], { pages, assets }: Publication): readonly Diagnostic[] {
  const patterns = redirects.filter(({ isPattern }) => isPattern)
  if (patterns.length === 0) return []
  const find = redirectFinder(patterns)
  const standing = new Map<Redirect, string[]>()
  for (const { route, file } of [...pages, ...assets]) {
    const redirect = find(route)?.redirect
    if (!redirect) continue
    const files = standing.get(redirect) ?? []
    files.push(file)
    standing.set(redirect, files)
  }
  return [...standing].map(([redirect, files]) => shadowed(redirect, files))
}

function shadowed({ from, file, place }: Redirect, files: readonly string[]): Diagnostic {
  const others = files.length - 1
  const rest = others === 0 ? 'stands' : others === 1 ? 'and another stand' : `and ${String(others)} others stand`
  return {
    rule: 'redirect/shadowed',
    severity: 'warning',
    file,
    ...(place ? { place } : {}),
    message: `at addresses that '${from}' fits ${files[0] ?? ''} ${rest}: some hosts serve that, others lead its readers away`,
    hint: 'name the addresses that have moved, or move the others too',
    subject: from,
  }
}
