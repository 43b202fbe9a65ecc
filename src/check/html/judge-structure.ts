import { decodePercent } from '../../model/address.ts'
import type { HtmlFinding, HtmlPage, HtmlSite } from './html-site.ts'

/** Ids that several elements of a page have: a link finds the first of them only. An error where something links there. */
export function* judgeRepeatedIds({ pages }: HtmlSite): Generator<HtmlFinding> {
  const linked = linkedFragments([...pages.values()])
  for (const page of pages.values()) {
    const times = new Map<string, number>()
    for (const { id } of page.repeatedIds) times.set(id, (times.get(id) ?? 1) + 1)
    for (const { id, start, end, first, landmark } of page.repeatedIds) {
      const count = times.get(id)
      if (count === undefined) continue
      times.delete(id)
      yield {
        rule: 'anchor/duplicate',
        severity: linked.get(page.file)?.has(id) === true ? 'error' : 'warning',
        file: page.file,
        span: { start, end },
        message: `the id '${id}' stands ${count === 2 ? 'twice' : `${String(count)} times`} on this page, and links find the first`,
        subject: id,
        landmark,
        sameAs: `anchor/duplicate ${id}`,
        related: { file: page.file, span: first, message: 'the first is here' },
      }
    }
  }
}

/** The fragments that links lead to, by the file that they are on. A heading's link to itself leads nobody there. */
function linkedFragments(pages: readonly HtmlPage[]): ReadonlyMap<number, ReadonlySet<string>> {
  const linked = new Map<number, Set<string>>()
  for (const { links } of pages) {
    for (const { target, isPermalink } of links) {
      if (target.kind !== 'file' || target.fragment === '' || isPermalink) continue
      const fragments = linked.get(target.file) ?? new Set<string>()
      linked.set(target.file, fragments.add(target.fragment).add(decodePercent(target.fragment)))
    }
  }
  return linked
}

/** Images without words for those who do not see them. */
export function* judgeImages({ pages }: HtmlSite): Generator<HtmlFinding> {
  for (const { file, wordlessImages } of pages.values()) {
    for (const { url, start, end, landmark } of wordlessImages) {
      yield {
        rule: 'image/alt',
        severity: 'warning',
        file,
        span: { start, end },
        message: 'this image has no alternative text',
        hint: 'say in alt what it shows, or write alt="" where it is there for its looks',
        subject: url,
        landmark,
        sameAs: `image/alt ${url.replace(/^(?:\.{0,2}\/)+/, '')}`,
      }
    }
  }
}

/** Pages that no other page leads to. The entry page, the page for missing ones, and pages that only lead on need no link. */
export function* judgeOrphans({ files, pages }: HtmlSite): Generator<HtmlFinding> {
  const reached = new Set<number>()
  for (const page of pages.values()) {
    for (const { target } of page.links) if (target.kind === 'file' && target.file !== page.file) reached.add(target.file)
  }
  const shown = [...pages.values()].filter(({ isPage }) => isPage)
  const entries = entryPages(shown.map(({ file }) => files.addressOf(file)))
  for (const { file, refreshDelay } of shown) {
    const address = files.addressOf(file)
    if (reached.has(file) || entries.has(address) || refreshDelay !== undefined || /^\/404\.x?html?$|\/404\/$/.test(address)) continue
    yield {
      rule: 'page/orphan',
      severity: 'warning',
      file,
      message: `no page leads to ${address}`,
      hint: 'link to it, or take it off the site',
      subject: address,
    }
  }
}

/** The pages that readers come to first: the indexes that lie highest, or where there is none, the highest of all pages. */
function entryPages(addresses: readonly string[]): ReadonlySet<string> {
  const indexes = addresses.filter((address) => address.endsWith('/'))
  const candidates = indexes.length > 0 ? indexes : addresses
  const highest = candidates.reduce((least, address) => Math.min(least, depthOf(address)), Infinity)
  return new Set(candidates.filter((address) => depthOf(address) === highest))
}

function depthOf(address: string): number {
  return address.split('/').length
}
