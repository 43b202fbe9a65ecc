import type { Diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import type { Disable } from '../model/page.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { Site, SitePage } from '../model/site.ts'
import { CATALOGUE } from './catalogue.ts'
import { canJudge } from './can-judge.ts'
import type { LevelOf } from './levels.ts'
import { didYouMean } from './link-findings.ts'

/** One rule that a comment switches off, and whether that kept a finding back. */
interface SwitchedOff {
  readonly rule: string
  readonly disable: Disable
  readonly page: SitePage
  isUsed: boolean
}

/**
 * Takes findings at their levels; leaves out those that a comment of their file switches off, and adds what is wrong with the comments
 * themselves, at its level. A comment is about a finding that its rule is named for, and whose place begins on the comment's line. No comment
 * is told as unused where its rule is off, or could not be judged for want of what it needs to know.
 */
export function applyDisables(findings: readonly Diagnostic[], site: Site, facts: CheckFacts, levelOf: LevelOf): readonly Diagnostic[] {
  const byKey = new Map<string, SwitchedOff[]>()
  for (const page of site.pages) {
    for (const disable of page.page.facts.disables) {
      for (const rule of disable.rules) {
        const key = keyOf(page.file, rule, disable.line)
        const alike = byKey.get(key) ?? []
        alike.push({ rule, disable, page, isUsed: false })
        byKey.set(key, alike)
      }
    }
  }
  const left = byKey.size === 0 ? findings : findings.filter((finding) => !isSwitchedOff(finding, byKey))
  const told = [...namelessDisables(site), ...[...byKey.values()].flat().flatMap((off) => judge(off, facts, levelOf))]
  return [...left, ...told.map((finding) => ({ ...finding, severity: levelOf(finding) })).filter(isOn)]
}

function isSwitchedOff({ file, rule, place }: Diagnostic, byKey: ReadonlyMap<string, readonly SwitchedOff[]>): boolean {
  const about = [keyOf(file, rule, undefined), ...(place ? [keyOf(file, rule, place.line)] : [])].flatMap((key) => byKey.get(key) ?? [])
  for (const off of about) off.isUsed = true
  return about.length > 0
}

function keyOf(file: string, rule: string, line: number | undefined): string {
  return JSON.stringify([file, rule, line ?? 'file'])
}

function judge({ rule, disable, page, isUsed }: SwitchedOff, facts: CheckFacts, levelOf: LevelOf): readonly Diagnostic[] {
  const at = { file: page.file, place: disable.place, subject: rule }
  const known = CATALOGUE.get(rule)
  if (!known)
    return [
      {
        ...at,
        rule: 'disable/unknown-rule',
        severity: 'error',
        message: `there is no rule '${rule}', so nothing is switched off here`,
        ...didYouMean(nearest(rule, [...CATALOGUE.keys()], 0.7)),
      },
    ]
  if (isUsed || levelOf({ rule, severity: 'error', file: page.file, message: '' }) === 'off' || !canJudge(rule, disable.line, page, facts))
    return []
  return [
    {
      ...at,
      rule: 'disable/unused',
      severity: 'warning',
      message: `${rule} is switched off here, but finds nothing`,
      hint: disable.rules.length === 1 ? 'delete the comment' : `take ${rule} out of the comment`,
    },
  ]
}

function namelessDisables(site: Site): readonly Diagnostic[] {
  return site.pages.flatMap(({ page, file }) =>
    page.facts.disables
      .filter(({ rules }) => rules.length === 0)
      .map(({ place }) => ({
        rule: 'disable/unknown-rule',
        severity: 'error',
        file,
        place,
        message: 'this comment names no rule, so nothing is switched off here',
        hint: 'name it: check-disable-next-line link/page, and why',
      })),
  )
}

function isOn(finding: Omit<Diagnostic, 'severity'> & { readonly severity: ReturnType<LevelOf> }): finding is Diagnostic {
  return finding.severity !== 'off'
}
