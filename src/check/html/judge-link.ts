import { decodePercent } from '../../model/address.ts'
import { nearest } from '../../model/nearest.ts'
import type { HtmlFinding, HtmlLink, HtmlPage, HtmlSite, HtmlTarget } from './html-site.ts'
import { isHtmlFile } from './served-files.ts'
import type { SuggestPage } from './suggest-page.ts'

/** What the judgement of one link needs of the site. */
export interface LinkContext {
  readonly site: HtmlSite
  readonly suggest: SuggestPage
  readonly slash: 'always' | 'never' | 'ignore'
  /** How an address from the site's root, decoded, is written in a link. */
  readonly hrefOf: (address: string) => string
}

type Verdict = Pick<HtmlFinding, 'rule' | 'severity' | 'message' | 'hint'>

/** Anchors that are compared with a mistyped one at most. */
const COMPARED_AT_MOST = 2000

/** What is wrong with a link; of one that leads nowhere, that alone. */
export function judgeLink(link: HtmlLink, page: HtmlPage, context: LinkContext): readonly HtmlFinding[] {
  return verdictsOn(link, page, context).map((verdict) => ({
    ...verdict,
    file: page.file,
    span: { start: link.start, end: link.end },
    subject: link.url,
    landmark: link.landmark,
    sameAs: `${verdict.rule} ${destinationOf(link, page)}`,
  }))
}

function verdictsOn(link: HtmlLink, page: HtmlPage, context: LinkContext): readonly Verdict[] {
  const { target } = link
  switch (target.kind) {
    case 'faulty':
      return [{ severity: /^(?:mail|tel)\//.test(target.fault.rule) ? 'warning' : 'error', ...target.fault }]
    case 'missing':
      return [judgeMissing(link, target, context)]
    case 'file':
      return [
        judgeSpelling(link, target, context),
        judgeWay(link, target, page, context),
        judgeFragment(link, target, page, context),
      ].filter((verdict) => verdict !== undefined)
  }
}

type FileTarget = Extract<HtmlTarget, { readonly kind: 'file' }>

function judgeMissing(
  { use }: HtmlLink,
  { path, isFile }: Extract<HtmlTarget, { readonly kind: 'missing' }>,
  context: LinkContext,
): Verdict {
  const shown = decodePercent(path)
  const source = /\.(?:md|markdown|mdx|rst|adoc)$/i.exec(shown)?.[0]
  if (source !== undefined && use !== 'refresh') {
    const page = pageWithout(shown.slice(0, -source.length), context)
    return {
      rule: 'link/source-ext',
      severity: 'error',
      message: `'${shown}' names the source of a page, which is not on the site`,
      ...(page === undefined ? {} : { hint: `write ${context.hrefOf(page)}` }),
    }
  }
  if (isFile) return { rule: 'asset/missing', severity: 'error', message: `there is no file at ${shown}` }
  const meant = context.suggest(shown)
  const hint = meant === undefined ? {} : { hint: `did you mean ${context.hrefOf(meant)}?` }
  if (use === 'refresh')
    return { rule: 'redirect/dead', severity: 'error', message: `this page leads on to ${shown}, where nothing is`, ...hint }
  return { rule: 'link/page', severity: 'error', message: `there is no page at ${shown}`, ...hint }
}

/** The address of the page that a source's path without its ending stands for. */
function pageWithout(stem: string, { site: { files } }: LinkContext): string | undefined {
  const folder = stem.replace(/(?<=\/)(?:_?index|readme)$/i, '')
  const served = [`${folder.replace(/\/$/, '')}/`, folder].map(files.find).find((found) => found?.spelling === 'exact')
  return served && files.addressOf(served.file)
}

function judgeSpelling(link: HtmlLink, target: FileTarget, context: LinkContext): Verdict | undefined {
  const address = context.site.files.addressOf(target.file)
  const problem = spellingProblem(link, target, address, context)
  return problem && { ...problem, hint: `write ${context.hrefOf(address)}${/[?#].*$/s.exec(link.url)?.[0] ?? ''}` }
}

function spellingProblem({ url }: HtmlLink, { file, spelling }: FileTarget, address: string, context: LinkContext): Verdict | undefined {
  const { site, slash } = context
  switch (spelling) {
    case 'case':
    case 'accents': {
      const rule = isHtmlFile(site.files.paths[file] ?? '') ? 'link/case' : 'asset/case'
      const how = spelling === 'case' ? 'in case' : 'in how its accents are encoded'
      return { rule, severity: 'error', message: `'${url}' differs ${how} from ${address}` }
    }
    case 'no-slash':
      if (slash === 'never') return undefined
      return { rule: 'link/slash', severity: 'warning', message: `'${url}' lacks the slash at the end of ${address}` }
    case 'extra-slash':
      return { rule: 'link/slash', severity: 'warning', message: `'${url}' ends in a slash, which ${address} does not` }
    case 'exact':
      if (slash !== 'always' || !/(?:^|\/)index\.html?(?:[?#]|$)/i.test(url)) return undefined
      return { rule: 'link/slash', severity: 'warning', message: `'${url}' names the index of ${address}` }
  }
}

/** A page that leads on by itself counts like a rule of the host. */
function judgeWay(link: HtmlLink, { file, via }: FileTarget, page: HtmlPage, { site, hrefOf }: LinkContext): Verdict | undefined {
  const next = refreshOf(site.pages.get(file))
  const isOwn = file === page.file
  if (link.use === 'refresh') {
    if (isOwn)
      return page.refreshDelay === 0 ? { rule: 'redirect/loop', severity: 'error', message: 'this page leads on to itself' } : undefined
    if (!next) return undefined
    const loops = next.target.kind === 'file' && next.target.file === page.file
    const address = site.files.addressOf(file)
    return loops
      ? { rule: 'redirect/loop', severity: 'error', message: `this page leads on to ${address}, which leads back to it` }
      : { rule: 'redirect/chain', severity: 'warning', message: `this page leads on to ${address}, which leads on itself` }
  }
  if (link.use !== 'link' || isOwn || (via.length === 0 && !next)) return undefined
  const from = via[0] ?? site.files.addressOf(file)
  const to = next?.target.kind === 'file' ? next.target.file : next ? undefined : file
  if (to === undefined) return undefined
  const moved = site.files.addressOf(to)
  return { rule: 'link/redirected', severity: 'warning', message: `${from} has moved to ${moved}`, hint: `write ${hrefOf(moved)}` }
}

/** Where a page leads by itself, at once; undefined where it stays, and where that is another site. */
function refreshOf(page: HtmlPage | undefined): HtmlLink | undefined {
  return page?.refreshDelay === 0 ? page.links.find(({ use }) => use === 'refresh') : undefined
}

function judgeFragment(link: HtmlLink, { file, fragment }: FileTarget, page: HtmlPage, { site }: LinkContext): Verdict | undefined {
  const target = site.pages.get(file)
  if (!target || !(target.isPage ? link.use !== 'image' : link.use === 'part')) return undefined
  if (fragment === '' || fragment.toLowerCase() === 'top' || hasAnchor(target, fragment)) return undefined
  // A page that only leads on is not where the reader ends.
  if (target.refreshDelay !== undefined && file !== page.file) return undefined
  const shown = decodePercent(fragment)
  const meant = nearest(shown, [...target.anchors].slice(0, COMPARED_AT_MOST))
  const where = isWithinPage(link, page) ? 'this page' : site.files.addressOf(file)
  return {
    ...(link.use === 'refresh' ? { rule: 'redirect/anchor', severity: 'warning' } : { rule: 'link/anchor', severity: 'error' }),
    message: `#${shown} is not on ${where}`,
    ...(meant === undefined ? {} : { hint: `did you mean #${meant}?` }),
  }
}

/** True where a fragment leads to something on a page: as it is written, or percent-decoded (HTML Living Standard, “find a potential indicated element”). */
export function hasAnchor({ anchors }: HtmlPage, fragment: string): boolean {
  return anchors.has(fragment) || anchors.has(decodePercent(fragment))
}

/** Where a link leads, for a comparison with links of other pages. */
function destinationOf(link: HtmlLink, page: HtmlPage): string {
  const { url, target } = link
  switch (target.kind) {
    case 'faulty':
      return url
    case 'missing':
      return target.path
    case 'file':
      return `${isWithinPage(link, page) ? 'itself' : String(target.file)}#${target.fragment}`
  }
}

/** True for a link to a part of the page that it stands on, whichever that is. */
function isWithinPage({ url, target }: HtmlLink, page: HtmlPage): boolean {
  return url.trimStart().startsWith('#') && target.kind === 'file' && target.file === page.file
}
