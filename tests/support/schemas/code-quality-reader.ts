import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type SchemaObject } from 'ajv'

/** An entry of a Code Quality report. */
export interface CodeQualityEntry {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

const isWhole = new Ajv().compile<CodeQualityEntry>(
  JSON.parse(readFileSync(join(import.meta.dirname, 'gitlab-code-quality.json'), 'utf8')) as SchemaObject,
)

/**
 * Reads a Code Quality report as GitLab does: entry by entry, up to the first that is not whole; of two with one fingerprint the later
 * stands. Gives what GitLab would show.
 */
export function readCodeQuality(json: string): readonly CodeQualityEntry[] {
  const shown = new Map<string, CodeQualityEntry>()
  for (const entry of JSON.parse(json) as readonly unknown[]) {
    if (!isWhole(entry)) break
    shown.set(entry.fingerprint, entry)
  }
  return [...shown.values()]
}
