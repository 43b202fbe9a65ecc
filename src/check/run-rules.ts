import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { Site } from '../model/site.ts'
import { RULES } from './rules/index.ts'

/** Everything that is wrong with a site: what its pages say of themselves, what arose where they meet, and what the rules find. Sorted. */
export function runRules(site: Site): readonly Diagnostic[] {
  const published = site.pages.flatMap(({ page }) => page.diagnostics)
  const judged = RULES.flatMap(({ id, severity, check }) => [...check(site)].map((finding) => ({ ...finding, rule: id, severity })))
  return [...published, ...site.diagnostics, ...judged].sort(compareDiagnostics)
}
