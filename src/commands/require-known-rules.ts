import { relative } from 'node:path'
import { CATALOGUE } from '../check/catalogue.ts'
import type { CheckConfig } from '../model/check-config.ts'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { Project } from '../model/project.ts'

/** Throws a UsageError, a sentence for each, where a project's configuration names rules that do not exist. */
export function requireKnownRules(
  { rules, overrides }: Pick<CheckConfig, 'rules' | 'overrides'>,
  project: Pick<Project, 'root' | 'configFile'>,
): void {
  const named = [
    ...Object.keys(rules).map((rule) => ({ rule, key: `check.rules.${rule}` })),
    ...overrides.flatMap((override, index) =>
      Object.keys(override.rules).map((rule) => ({ rule, key: `check.overrides[${String(index)}].rules.${rule}` })),
    ),
  ]
  const unknown = named.filter(({ rule }) => !CATALOGUE.has(rule))
  if (unknown.length === 0) return
  const file = relative(project.root, project.configFile ?? 'handbook.config.ts')
  throw new UsageError(unknown.map(({ rule, key }) => `${file}: ${key} is not a rule${suggestRule(rule)}`).join('\n'))
}

/** ` (did you mean link/page?)`, where there is such a rule; else where all of them are. */
export function suggestRule(rule: string): string {
  const near = nearest(rule, [...CATALOGUE.keys()], 0.6)
  return near === undefined ? ` (the rules are ${[...CATALOGUE.keys()].join(', ')})` : ` (did you mean ${near}?)`
}
