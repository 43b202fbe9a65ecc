import type { CheckConfig } from '../model/check-config.ts'
import type { Level } from '../model/level.ts'

/** What the configuration says of rules, with other levels that hold for every file, whatever it says of those. */
export function withRuleLevels(check: CheckConfig, levels: Readonly<Record<string, Level>>): CheckConfig {
  const overrides = check.overrides.map(({ files, rules }) => ({
    files,
    rules: Object.fromEntries(Object.entries(rules).filter(([rule]) => !(rule in levels))),
  }))
  return { ...check, rules: { ...check.rules, ...levels }, overrides }
}
