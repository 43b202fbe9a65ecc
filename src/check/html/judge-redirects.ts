import { decodePercent } from '../../model/address.ts'
import { fixedStart } from '../../model/redirect-pattern.ts'
import { MOST_HOPS, ruleFinder, spellingsOf, targetOf, type FollowPath, type Way } from './follow-rules.ts'
import type { Span } from './html-document.ts'
import type { HtmlFinding, HtmlSite } from './html-site.ts'
import { hasAnchor } from './judge-link.ts'
import type { RedirectRule } from './redirect-rules.ts'
import type { SiteAddresses } from './site-addresses.ts'
import type { SuggestPage } from './suggest-page.ts'

/** What the judgement of rules needs beside the site. */
export interface RedirectContext {
  readonly site: HtmlSite
  readonly addresses: SiteAddresses
  readonly follow: FollowPath
  readonly suggest: SuggestPage
  readonly hrefOf: (address: string) => string
  /** The number of the file that the rules stand in. */
  readonly file: number
}

type Verdict = Pick<HtmlFinding, 'rule' | 'severity' | 'message' | 'hint' | 'related'> & { readonly span: Span }

/** What is wrong with the rules of a `_redirects` file, each by itself and among the others. */
export function* judgeRedirects(context: RedirectContext): Generator<HtmlFinding> {
  const { site, file } = context
  const find = ruleFinder(site.rules)
  for (const rule of site.rules) {
    const verdicts = [judgePlace(rule, find, context), judgeTarget(rule, context)]
    for (const verdict of verdicts) if (verdict) yield { ...verdict, file, subject: `${rule.from} ${rule.to}` }
  }
}

/** A rule that never holds: a file goes before it, or another rule. */
function judgePlace(rule: RedirectRule, find: (path: string) => RedirectRule | undefined, context: RedirectContext): Verdict | undefined {
  const { site, file } = context
  const { fromSpan: span, from } = rule
  const served = rule.isPattern || rule.isForced ? undefined : site.files.find(from)
  if (served && (served.spelling === 'exact' || served.spelling === 'no-slash')) {
    if (isSameWay(rule, served.file, context)) return undefined
    const message = `at ${from} stands ${site.files.paths[served.file] ?? ''}, which readers get instead`
    return { rule: 'redirect/shadowed', severity: 'error', span, message, hint: 'delete the rule, or put ! behind its status' }
  }
  if (rule.isConditional) return undefined
  const first = find(samplePath(from))
  if (!first || first.order >= rule.order || first.isConditional || (from.endsWith('*') && !first.from.endsWith('*'))) return undefined
  const related = { file, span: first.fromSpan, message: 'this rule holds' }
  return first.from.replace(/\/$/, '') === from.replace(/\/$/, '')
    ? { rule: 'redirect/duplicate', severity: 'error', span, message: `${from} leads on already`, hint: 'keep one of the two', related }
    : {
        rule: 'redirect/shadowed',
        severity: 'error',
        span,
        message: `${first.from} fits ${from} too and comes first`,
        hint: 'put the narrower rule first',
        related,
      }
}

/** True where readers come to the same end by a file: it is that, or leads on to that by itself, for hosts that know no rules. */
function isSameWay(rule: RedirectRule, file: number, context: RedirectContext): boolean {
  const end = endOf(rule, rule.from, context)?.end
  const to = end?.kind === 'file' ? end.served.file : undefined
  const page = context.site.pages.get(file)
  if (page?.refreshDelay === undefined) return to === file
  const next = page.links.find(({ use }) => use === 'refresh')?.target
  return next?.kind === 'file' ? next.file === to : next === undefined && (end === undefined || end.kind === 'elsewhere')
}

/** Where a rule leads: nowhere, round in a circle, through another rule, or to an anchor that is not there. */
function judgeTarget(rule: RedirectRule, context: RedirectContext): Verdict | undefined {
  const { site, suggest, hrefOf } = context
  const { to, toSpan: span } = rule
  if (to === '') return { rule: 'redirect/dead', severity: 'error', span, message: 'this rule does not say where it leads' }
  if (rule.status >= 404) return undefined
  const way = endOf(rule, samplePath(rule.from), context)
  if (!way) return undefined
  const { end, path, fragment, via } = way
  if (end.kind === 'endless') {
    const how = via.length < MOST_HOPS ? 'leads round in a circle' : `leads on more than ${String(MOST_HOPS)} times, and browsers give up`
    return { rule: 'redirect/loop', severity: 'error', span, message: `${rule.from} ${how}` }
  }
  const isOpen = rule.isPattern && /:[a-z]/i.test(to)
  // A name in the place of others ends nowhere: of those, what is known of the target must do, and of the next rule that one tells.
  if (end.kind === 'nothing' && !(isOpen && (via.length > 0 || hasBelow(to, context)))) {
    const shown = isOpen ? to : decodePercent(path)
    const meant = isOpen ? undefined : suggest(shown)
    const hint = meant === undefined ? {} : { hint: `did you mean ${hrefOf(meant)}?` }
    return { rule: 'redirect/dead', severity: 'error', span, message: `${rule.from} leads to ${shown}, where nothing is`, ...hint }
  }
  if (via.some(({ status }) => status >= 300)) {
    const hint = end.kind === 'file' && !isOpen ? { hint: `write ${hrefOf(site.files.addressOf(end.served.file))}` } : {}
    return { rule: 'redirect/chain', severity: 'warning', span, message: `${to} leads on itself`, ...hint }
  }
  const page = end.kind === 'file' ? site.pages.get(end.served.file) : undefined
  const anchor = (targetOf(rule, rule.from, context.addresses)?.hash.slice(1) ?? '') || fragment
  if (!page?.isPage || anchor === '' || anchor.toLowerCase() === 'top' || hasAnchor(page, anchor)) return undefined
  const message = `#${decodePercent(anchor)} is not on ${site.files.addressOf(page.file)}`
  return { rule: 'redirect/anchor', severity: 'warning', span, message }
}

/** Where a rule leads from a path; undefined where that is another site. */
function endOf(rule: RedirectRule, from: string, { addresses, follow }: RedirectContext): Way | undefined {
  const target = targetOf(rule, from, addresses)
  const path = target && addresses.pathIn(target)
  return path === undefined ? undefined : follow(spellingsOf(path))
}

/** True where something lies at the part of an open address that is known, or below. */
function hasBelow(to: string, { site: { files }, addresses }: RedirectContext): boolean {
  const url = URL.parse(to.replace(/\/[^/]*:[a-z].*$/is, '/'), addresses.urlOf('/'))
  const path = url ? addresses.pathIn(url) : undefined
  return path === undefined || path === '/' || files.isFolder(fixedStart(decodePercent(path)))
}

/** A path that a pattern fits, with names that no file has. */
function samplePath(pattern: string): string {
  return pattern
    .split('/')
    .map((part) => (part.startsWith(':') || part === '*' ? 'handbook-sample' : part))
    .join('/')
}
