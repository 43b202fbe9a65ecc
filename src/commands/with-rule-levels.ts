import type { Level } from '../model/level.ts'
import type { Site } from '../model/site.ts'

/** The site with other levels of rules, which hold for every file, whatever its configuration says. */
export function withRuleLevels(site: Site, levels: Readonly<Record<string, Level>>): Site {
  const { check } = site.config
  const overrides = check.overrides.map(({ files, rules }) => ({
    files,
    rules: Object.fromEntries(Object.entries(rules).filter(([rule]) => !(rule in levels))),
  }))
  return { ...site, config: { ...site.config, check: { ...check, rules: { ...check.rules, ...levels }, overrides } } }
}
