import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { redirectKey } from '../model/redirect-pattern.ts'
import { encodeRoute, type Route } from '../model/route.ts'
import type { Redirect, WrittenRedirect } from '../model/site.ts'
import type { OwnAddress } from './own-address.ts'
import { asPageRoute } from './page-route.ts'
import type { OpenPage, Publication } from './publish.ts'
import { sourceOfAlias, sourceOfEntry, type RedirectSource } from './redirect-source.ts'

/** A redirect whose end is not known yet. */
export type OpenRedirect = Omit<Redirect, 'target'>

/** The site's redirects as far as they can begin where they say, and what was wrong with the others. */
export interface CollectedRedirects {
  readonly redirects: readonly OpenRedirect[]
  readonly diagnostics: readonly Diagnostic[]
}

/** An alias or an entry of `redirects.yaml`, in one shape. */
interface Candidate {
  /** As messages call it: `the alias`. */
  readonly noun: string
  readonly written: string
  readonly source: RedirectSource
  readonly to: string
  readonly file: string
  readonly place?: Place
  readonly toPlace?: Place
  /** The page that the alias belongs to. */
  readonly page?: OpenPage
}

const NOT_FOUND = '/404.html'

/** Collects the `aliases` of all pages, and what `redirects.yaml` says: of one address, the first holds. */
export function collectRedirects(publication: Publication, written: readonly WrittenRedirect[], own: OwnAddress): CollectedRedirects {
  const byKey = new Map<string, OpenRedirect>()
  const diagnostics: Diagnostic[] = []
  const candidates = [...publication.pages.flatMap((page) => aliasesOf(page, own)), ...written.map((entry) => candidateOf(entry, own))]
  for (const candidate of candidates) {
    const { source, to, file, place, toPlace } = candidate
    const problem = source.kind === 'address' ? problemAt(candidate, source, publication, byKey) : problemOfSource(candidate, source)
    if (problem) diagnostics.push(problem)
    if (problem || source.kind !== 'address') continue
    const { from, isPattern } = source
    const redirect = { from, isPattern, to, file, ...(place ? { place } : {}), ...(toPlace ? { toPlace } : {}) }
    byKey.set(keyOf(from, isPattern), redirect)
    if (!isPattern) publication.occupied.occupy(asPageRoute(from), file)
  }
  return { redirects: inOrder([...byKey.values()]), diagnostics }
}

function aliasesOf(page: OpenPage, own: OwnAddress): readonly Candidate[] {
  const { aliases = [], places } = page.page.frontMatter
  const place = places['aliases']
  const folder = page.route.slice(0, page.route.lastIndexOf('/') + 1)
  return aliases.map((alias) => ({
    noun: 'the alias',
    written: alias,
    source: sourceOfAlias(alias, folder, own),
    to: encodeRoute(page.route),
    file: page.file,
    ...(place ? { place } : {}),
    page,
  }))
}

function candidateOf({ from, ...entry }: WrittenRedirect, own: OwnAddress): Candidate {
  return { noun: 'the redirect from', written: from, source: sourceOfEntry(from, own), ...entry }
}

/** Patterns that differ in the names of their parts alone are one. */
function keyOf(from: Route, isPattern: boolean): string {
  return isPattern ? `pattern ${from.replace(/\/:[^/]+/g, '/:')}` : redirectKey(from)
}

function problemOfSource(candidate: Candidate, source: Exclude<RedirectSource, { kind: 'address' }>): Diagnostic {
  if (source.kind === 'refused') return tell(candidate, 'redirect/schema', source.because, source.hint)
  return tell(
    candidate,
    'redirect/outside-root',
    'is no address on this site',
    'write a path from the site’s root, such as /people/holidays/',
  )
}

function problemAt(
  candidate: Candidate,
  { from, isPattern }: Extract<RedirectSource, { kind: 'address' }>,
  { byRoute, occupied }: Publication,
  byKey: ReadonlyMap<string, OpenRedirect>,
): Diagnostic | undefined {
  const { noun, written, page } = candidate
  const there = byRoute.get(asPageRoute(from))
  if (there && there === page) return tell(candidate, 'redirect/loop', 'is this page’s own address', 'delete it')
  const earlier = byKey.get(keyOf(from, isPattern))
  if (earlier) return duplicate(candidate, earlier)
  if (isPattern) return undefined
  const occupant = from === NOT_FOUND ? 'the page for missing ones' : occupied.occupantOf(asPageRoute(from))
  if (occupant === undefined) return undefined
  const hint = `delete ${page ? 'the alias' : 'the redirect'}, or move the other`
  return {
    ...tell(candidate, 'redirect/shadowed', '', hint),
    message: `at ${noun} '${written}' stands ${occupant}, which readers get instead`,
  }
}

function duplicate(candidate: Candidate, { from, file, place }: OpenRedirect): Diagnostic {
  const [what, hint] = candidate.page
    ? [`is an alias of ${file} already`, 'keep it on one page']
    : [`is in ${file} already`, 'delete one of the two']
  const related = [{ file, ...(place ? { place } : {}), message: `${from} leads on from here` }]
  return { ...tell(candidate, 'redirect/duplicate', what, hint), related }
}

function tell({ noun, written, file, place }: Candidate, rule: string, what: string, hint: string): Diagnostic {
  const message = `${noun} '${written}' ${what}`
  return { rule, severity: 'error', file, ...(place ? { place } : {}), message, hint, subject: written }
}

/** Addresses by themselves, then patterns, of which the first that fits holds. */
function inOrder(redirects: readonly OpenRedirect[]): readonly OpenRedirect[] {
  const exact = redirects.filter(({ isPattern }) => !isPattern).sort((a, b) => (a.from < b.from ? -1 : 1))
  return [...exact, ...redirects.filter(({ isPattern }) => isPattern)]
}
