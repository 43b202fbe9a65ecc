import { parseAddress } from '../model/address.ts'
import type { ExternalVerdict } from '../model/external.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { SitePage } from '../model/site.ts'

/** Verdicts that stay until the other site changes. */
const SETTLED: readonly ExternalVerdict['kind'][] = ['ok', 'moved', 'dead', 'blocked', 'internal', 'private']

/**
 * True where a run knows enough for a rule to find what there is on a line of a page, or on all of it: some rules compare with a base, and
 * some need an answer of other sites to every address there.
 */
export function canJudge(rule: string, line: number | undefined, page: SitePage, facts: CheckFacts): boolean {
  if (rule.startsWith('ext/')) return facts.verdicts !== undefined && isAnswered(line, page, facts.verdicts)
  if (facts.isOnlyExternal === true) return false
  if (rule.startsWith('url/') || rule === 'anchor/removed') return facts.base !== undefined
  // Where the orphans of the base are known, it tells of new ones alone.
  return rule !== 'page/orphan' || facts.base?.orphans === undefined
}

function isAnswered(line: number | undefined, { page, targets }: SitePage, verdicts: ReadonlyMap<string, ExternalVerdict>): boolean {
  return page.slots.every(({ place, definition }, index) => {
    const target = targets[index]
    const isElsewhere = line !== undefined && line !== place?.line && line !== definition?.place.line
    if (target?.kind !== 'external' || isElsewhere || !/^https?:|^\/\//i.test(target.url)) return true
    const verdict = verdicts.get(withoutFragment(target.url))
    return verdict !== undefined && SETTLED.includes(verdict.kind)
  })
}

function withoutFragment(url: string): string {
  const { fragment } = parseAddress(url)
  return fragment === '' ? url.replace(/#$/, '') : url.slice(0, url.length - fragment.length - 1)
}
