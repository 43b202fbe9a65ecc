import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { linksOf } from '../model/site-links.ts'
import { applyDisables } from './disables.ts'
import { judge } from './judge.ts'
import { atTheirLevels, levelsOf } from './levels.ts'
import { RULES } from './rules/index.ts'

/**
 * Everything that is wrong with a site: what its pages say of themselves, what arose where they meet, and what the rules find. Each
 * finding has the level that the configuration gives it; rules that are off are left out, and what a comment switches off. Sorted.
 */
export function runRules(site: Site, facts: CheckFacts): readonly Diagnostic[] {
  const steps = judgeInSteps(site, facts)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, rule by rule: whoever has something else to do meanwhile can do it between two steps. */
export function* judgeInSteps(site: Site, facts: CheckFacts): Generator<undefined, readonly Diagnostic[]> {
  const found = [...site.pages.flatMap(({ page }) => page.diagnostics), ...site.diagnostics]
  const links = linksOf(site)
  for (const rule of RULES) {
    yield
    for (const finding of judge(rule, site, facts, links)) found.push(finding)
  }
  yield
  const levels = levelsOf(site.config.check)
  const told = atTheirLevels(found, levels)
  yield
  return [...applyDisables(told, site, facts, levels)].sort(compareDiagnostics)
}
