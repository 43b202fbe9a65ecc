import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { CheckFacts, Rule } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { applyDisables } from './disables.ts'
import { atTheirLevels, levelsOf } from './levels.ts'
import { RULES } from './rules/index.ts'

/**
 * Everything that is wrong with a site: what its pages say of themselves, what arose where they meet, and what the rules find. Each
 * finding has the level that the configuration gives it; rules that are off are left out, and what a comment switches off. Sorted.
 */
export function runRules(site: Site, facts: CheckFacts): readonly Diagnostic[] {
  const published = site.pages.flatMap(({ page }) => page.diagnostics)
  const judged = RULES.flatMap((rule) => [...judge(rule, site, facts)])
  const levels = levelsOf(site.config.check)
  const told = atTheirLevels([...published, ...site.diagnostics, ...judged], levels)
  return [...applyDisables(told, site, facts, levels)].sort(compareDiagnostics)
}

function* judge(rule: Rule, site: Site, facts: CheckFacts): Generator<Diagnostic> {
  const own = site.config.check.rules[rule.id] ?? rule.severity
  // A rule that is off may still be on for some files.
  const isOn = own !== 'off' || site.config.check.overrides.some(({ rules }) => rule.id in rules)
  if (!isOn) return
  for (const finding of rule.check(site, facts))
    yield { severity: rule.severity === 'off' ? 'info' : rule.severity, ...finding, rule: rule.id }
}
