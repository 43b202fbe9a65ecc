import type { Config } from '../model/config.ts'
import { UsageError } from '../model/errors.ts'
import { describeIssues } from './describe-issues.ts'
import { KRAMDOWN_KEYS } from './kramdown-schema.ts'
import { configSchema } from './schema.ts'

/** The configuration of a project that says nothing. */
export function defaultConfig(): Config {
  return configSchema.parse({})
}

/**
 * Fills in a configuration's defaults. `file` is its name for messages.
 * Throws a UsageError with one sentence for each mistake.
 */
export function parseConfig(written: unknown, file: string): Config {
  const result = configSchema.safeParse(written)
  if (result.success) return result.data
  const sentences = describeIssues(result.error.issues, written, [
    ...dottedKeys(defaultConfig()),
    ...KRAMDOWN_KEYS.map((key) => `markdown.kramdown.${key}`),
  ])
  throw new UsageError(sentences.map((sentence) => `${file}: ${sentence}`).join('\n'))
}

function dottedKeys(value: object, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    isGroup(inner) ? [prefix + key, ...dottedKeys(inner, `${prefix}${key}.`)] : [prefix + key],
  )
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
