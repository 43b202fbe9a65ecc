import picomatch from 'picomatch'
import type { CheckConfig } from '../model/check-config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Level } from '../model/level.ts'
import { CATALOGUE } from './catalogue.ts'

/** The level that the configuration gives a finding; its own where the configuration says nothing of it. */
export type LevelOf = (finding: Diagnostic) => Level

/** Takes what the configuration says of rules. A level for some files goes before one for all, and a later one before an earlier. */
export function levelsOf({ rules, overrides }: Pick<CheckConfig, 'rules' | 'overrides'>): LevelOf {
  const forFiles = overrides.map(({ files, rules: theirs }) => ({ isFor: picomatch([...files], { dot: true }), rules: theirs }))
  return ({ rule, file, severity }) => {
    const override = forFiles.findLast(({ isFor, rules: theirs }) => rule in theirs && isFor(file))?.rules[rule]
    return override ?? rules[rule] ?? (CATALOGUE.get(rule)?.severity === 'off' ? 'off' : severity)
  }
}

/** The findings, each at its level; those of rules that are off are left out. */
export function atTheirLevels(findings: readonly Diagnostic[], levelOf: LevelOf): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding)
    if (level === 'off') return []
    return level === finding.severity ? [finding] : [{ ...finding, severity: level }]
  })
}
