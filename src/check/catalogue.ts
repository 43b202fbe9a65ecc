import type { RuleInfo } from '../model/rule.ts'
import { RULES } from './rules/index.ts'
import { TOLD_ELSEWHERE } from './rules/told-elsewhere.ts'

/** Every rule that a finding can name, by its name. */
export const CATALOGUE: ReadonlyMap<string, RuleInfo> = new Map(
  [...RULES, ...TOLD_ELSEWHERE]
    .map(({ id, severity, summary }) => [id, { id, severity, summary }] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)
