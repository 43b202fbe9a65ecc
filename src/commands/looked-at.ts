import { CATALOGUE } from '../check/catalogue.ts'
import type { BaselineEntry } from '../check/baseline/baseline.ts'
import type { CheckConfig } from '../model/check-config.ts'

/** What a run looked at. */
export interface Scope {
  readonly check: CheckConfig
  readonly hasBase: boolean
  readonly isOnlyChanged: boolean
  readonly external: 'off' | 'cached' | 'on' | 'only'
  readonly hasSearch: boolean
}

/** Rules that find nothing without a base. */
const NEED_BASE = new Set(['url/removed', 'url/changed-content', 'anchor/removed'])
/** Rules that with a base leave out what was so there. */
const LESS_WITH_BASE = new Set(['page/orphan'])

/** Says of an accepted finding whether a run would have found it: only then does it mean something that it did not. */
export function lookedAt({ check, hasBase, isOnlyChanged, external, hasSearch }: Scope): (entry: BaselineEntry) => boolean {
  return ({ rule }) => {
    const level = check.rules[rule] ?? CATALOGUE.get(rule)?.severity ?? 'off'
    if (isOnlyChanged || level === 'off') return false
    if (rule === 'search/expected' && !hasSearch) return false
    // What is known from earlier runs may be missing here, as on a new machine.
    if (rule.startsWith('ext/')) return external === 'on' || external === 'only'
    return external !== 'only' && !(hasBase ? LESS_WITH_BASE : NEED_BASE).has(rule)
  }
}
