import { CATALOGUE } from '../check/catalogue.ts'
import { suggestRule } from '../commands/require-known-rules.ts'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { Level } from '../model/level.ts'

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off']

/** Reads the values of `--rule`: `link/page=warning`. Of two for one rule the last holds. Throws a UsageError for one that is none. */
export function readRuleLevels(written: readonly string[]): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    written.map((entry) => {
      const equals = entry.indexOf('=')
      const [rule, name] = [entry.slice(0, equals), entry.slice(equals + 1)]
      if (equals < 0) throw new UsageError(`--rule is '${entry}', but must be a rule and its level: --rule link/page=warning`)
      if (!CATALOGUE.has(rule)) throw new UsageError(`--rule ${entry}: '${rule}' is not a rule${suggestRule(rule)}`)
      const level = LEVELS.find((candidate) => candidate === name)
      if (level === undefined) throw new UsageError(`--rule ${entry}: '${name}' is not a level${suggestLevel(name)}`)
      return [rule, level] as const
    }),
  )
}

function suggestLevel(name: string): string {
  const near = nearest(name, LEVELS, 0.6)
  return near === undefined ? ' (the levels are error, warning, info and off)' : ` (did you mean ${near}?)`
}
