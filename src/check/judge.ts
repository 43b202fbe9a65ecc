import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckFacts, Rule } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import type { SiteLinks } from '../model/site-links.ts'

/** What one rule finds, if it is on anywhere; at its own level. */
export function* judge(rule: Rule, site: Site, facts: CheckFacts, links: SiteLinks): Generator<Diagnostic> {
  const own = site.config.check.rules[rule.id] ?? rule.severity
  // A rule that is off may still be on for some files.
  const isOn = own !== 'off' || site.config.check.overrides.some(({ rules }) => rule.id in rules)
  if (!isOn) return
  for (const finding of rule.check(site, facts, links))
    yield { severity: rule.severity === 'off' ? 'info' : rule.severity, ...finding, rule: rule.id }
}
