import { runRules } from '../../src/check/run-rules.ts'
import type { Diagnostic, Fix, Place } from '../../src/model/diagnostic.ts'
import type { CheckFacts } from '../../src/model/rule.ts'
import type { Site } from '../../src/model/site.ts'
import { NO_CHECK_FACTS } from './load.ts'

/** What some rules find on a site, a line each: `a.md:1:1-1:9 link/case <A.md> => a.md | message (hint)`. */
export function toldBy(site: Site, rules: readonly string[], facts: Partial<CheckFacts> = {}): readonly string[] {
  return runRules(site, { ...NO_CHECK_FACTS, ...facts })
    .filter(({ rule }) => rules.includes(rule))
    .map(lineOf)
}

function lineOf({ file, place, rule, subject, fix, message, hint }: Diagnostic): string {
  return `${file}${place ? `:${rangeText(place)}` : ''} ${rule} <${subject ?? ''}>${fix ? mendText(fix) : ''} | ${message}${hint === undefined ? '' : ` (${hint})`}`
}

function rangeText({ line, column, endLine, endColumn }: Place): string {
  const start = `${String(line)}:${String(column)}`
  return endLine === undefined || endColumn === undefined ? start : `${start}-${String(endLine)}:${String(endColumn)}`
}

function mendText(fix: Fix): string {
  switch (fix.kind) {
    case 'address':
      return ` => ${fix.to}`
    case 'text':
      return ` => ${rangeText(fix.place)} ${fix.from} becomes ${fix.to}`
    case 'delete-lines':
      return ' => nothing'
    case 'add-alias':
      return ` => ${fix.alias} in ${fix.file}`
  }
}
