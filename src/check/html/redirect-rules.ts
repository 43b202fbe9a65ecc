import { decodePercent } from '../../model/address.ts'
import { isPattern } from '../../model/redirect-pattern.ts'
import { route, type Route } from '../../model/route.ts'
import type { Span } from './html-document.ts'
import type { SiteAddresses } from './site-addresses.ts'

/** A rule of a `_redirects` file. */
export interface RedirectRule {
  /** The path that it answers at, from the site's root and decoded, or a pattern of paths. */
  readonly from: Route
  readonly isPattern: boolean
  /** Where it leads, as written; empty where the line does not say. */
  readonly to: string
  readonly status: number
  /** True where it goes before a file at the same address. */
  readonly isForced: boolean
  /** True where it holds for some readers only: by country, language, role or query. */
  readonly isConditional: boolean
  /** Its number among the rules: of two that fit, the first holds. */
  readonly order: number
  readonly fromSpan: Span
  readonly toSpan: Span
}

interface Word extends Span {
  readonly text: string
}

/**
 * Reads a `_redirects` file: `from [query] to [status[!]] [conditions]` on each line, as Netlify, Cloudflare Pages and GitLab Pages read it.
 * Rules of other hosts than the site's own are left out.
 */
export function readRedirectRules(text: string, addresses: SiteAddresses): readonly RedirectRule[] {
  const rules: RedirectRule[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const words = wordsOf(line, offset)
    offset += line.length + 1
    const [first, ...others] = words
    const from = first && pathOf(first.text, addresses)
    if (first && from !== undefined) rules.push(ruleOf(first, from, others, rules.length))
  }
  return rules
}

function wordsOf(line: string, offset: number): readonly Word[] {
  const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: offset + index, end: offset + index + text.length }))
  const comment = words.findIndex(({ text }) => text.startsWith('#'))
  return comment < 0 ? words : words.slice(0, comment)
}

function ruleOf(first: Word, from: string, others: readonly Word[], order: number): RedirectRule {
  const at = others.findIndex(({ text }) => isAddress(text))
  // `/* 200`: an address that is served as what it is.
  const target = at >= 0 ? others[at] : others.some(({ text }) => isStatus(text)) ? first : undefined
  const status = others.slice(at + 1).find(({ text }) => isStatus(text))
  return {
    from: route(from),
    isPattern: isPattern(from),
    to: target?.text ?? '',
    status: status ? Number.parseInt(status.text, 10) : 301,
    isForced: status?.text.endsWith('!') ?? false,
    isConditional: others.some(({ text }, index) => index !== at && text.includes('=')),
    order,
    fromSpan: { start: first.start, end: first.end },
    toSpan: { start: (target ?? first).start, end: (target ?? first).end },
  }
}

function isAddress(word: string): boolean {
  return /^(?:\/|https?:)/i.test(word)
}

function isStatus(word: string): boolean {
  return /^[1-9]\d\d!?$/.test(word)
}

/** The path that a rule begins at; undefined for one of another site. The address is not read as a URL: `*` and `:name` must stay. */
function pathOf(from: string, addresses: SiteAddresses): string | undefined {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]*)?([^?#]*)/i.exec(from) ?? []
  if (!path.startsWith('/')) return undefined
  if (origin !== '') {
    // An origin that is none, such as `https://` alone, is no host of this site either.
    const site = URL.parse(addresses.prefix || '/', origin)
    if (!site || addresses.pathIn(site) === undefined) return undefined
  }
  const { prefix } = addresses
  if (prefix !== '' && path !== prefix && !path.startsWith(`${prefix}/`)) return undefined
  return decodePercent(path.slice(prefix.length) || '/')
}
