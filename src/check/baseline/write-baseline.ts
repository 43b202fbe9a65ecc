import type { BaselineEntry } from './baseline.ts'

/** A baseline as the text of its file: sorted, an entry a line, so that a change reads well in a review. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = [...entries].sort(compareEntries).map(entryLine)
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`
}

function entryLine({ fingerprint, rule, path, target, added }: BaselineEntry): string {
  const pairs = Object.entries({ fingerprint, rule, path, target, added })
  return `    { ${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.rule, b.rule) ||
    compareText(a.target, b.target) ||
    compareText(a.fingerprint, b.fingerprint)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
