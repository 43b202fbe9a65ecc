import { runRules } from '../../src/check/run-rules.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { load, NO_CHECK_FACTS, type Files } from './load.ts'

/** What some rules find in a handbook, as data. Takes its files, or the text of its one page, `page.md`; the rules by the beginning of a name. */
export async function toldBy(
  rules: string,
  files: Files | string,
  options: Parameters<typeof load>[1] = {},
): Promise<readonly Diagnostic[]> {
  const { site } = await load(typeof files === 'string' ? { 'page.md': files } : files, options)
  return runRules(site, NO_CHECK_FACTS).filter(({ rule }) => rule.startsWith(rules))
}

/** A finding in a line, without its file: `3:1 warning ref/duplicate b`, its subject last. */
export function briefly({ place, severity, rule, subject }: Diagnostic): string {
  return `${place ? `${String(place.line)}:${String(place.column)}` : '-'} ${severity} ${rule} ${subject ?? ''}`
}
