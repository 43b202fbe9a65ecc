import type { CheckConfig } from '../../model/check-config.ts'
import type { Site } from '../../model/site.ts'
import { linksOf } from '../../model/site-links.ts'
import { externalLinks, requestAddress } from './external-links.ts'

/**
 * The part of a fragment that names something on the page; undefined where there is none. A text directive names text
 * (https://wicg.github.io/scroll-to-text-fragment/), and what looks like a path or has a `=` is for the page's script, or for a viewer:
 * `#/docs`, `#!/docs`, `#page=3`.
 */
export function soughtFragment(fragment: string): string | undefined {
  const [id = ''] = fragment.split(':~:')
  return id === '' || /^top$/i.test(id) || /^[!/]|[=&]/.test(id) ? undefined : id
}

/** The fragments that links have, by the address that is asked for; none where the rule about them is off everywhere. */
export function soughtFragments(site: Site): ReadonlyMap<string, readonly string[]> {
  const sought = new Map<string, Set<string>>()
  if (!isOn('ext/anchor', site.config.check)) return new Map()
  for (const { address, fragment } of externalLinks(linksOf(site).external)) {
    const id = soughtFragment(fragment)
    const url = id === undefined ? undefined : requestAddress(address)?.href
    if (id === undefined || url === undefined) continue
    const known = sought.get(url) ?? new Set()
    sought.set(url, known.add(id))
  }
  return new Map([...sought].map(([url, ids]) => [url, [...ids].sort()]))
}

/** True for a rule that the configuration switches on, for all files or for some. */
function isOn(rule: string, { rules, overrides }: CheckConfig): boolean {
  return [rules, ...overrides.map((override) => override.rules)].some((levels) => (levels[rule] ?? 'off') !== 'off')
}
