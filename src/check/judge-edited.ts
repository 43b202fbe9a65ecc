import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { Site, SitePage } from '../model/site.ts'
import { linksOf } from '../model/site-links.ts'
import { judge } from './judge.ts'
import { atTheirLevels, levelsOf } from './levels.ts'
import { RULES } from './rules/index.ts'

/** What was found of a site, and which of its sources were edited since: all else, and all that pages show each other, is as it was. */
export interface FoundBefore {
  readonly findings: readonly Diagnostic[]
  /** From the project's root. */
  readonly edited: ReadonlySet<string>
}

/** The rules whose findings are as they were. */
const OF_SITE: ReadonlySet<string> = new Set(RULES.flatMap(({ id, looksAt }) => (looksAt === 'site' ? [id] : [])))

/**
 * What `runRules` finds, where it is known what was found before pages were edited: only these are judged. Undefined where that does not say all: where
 * such a page switches rules off, takes in other files or has an id twice, and where what is found elsewhere names a place on it.
 */
export function judgeEdited(site: Site, facts: CheckFacts, { findings, edited }: FoundBefore): readonly Diagnostic[] | undefined {
  const isOfPages = ({ file, rule }: Diagnostic): boolean => edited.has(file) && !OF_SITE.has(rule)
  const pages = site.pages.filter(({ file }) => edited.has(file))
  const kept = findings.filter((finding) => !isOfPages(finding))
  if (!pages.every(standsAlone) || kept.some(({ related }) => related?.some(({ file }) => edited.has(file)))) return undefined
  const own = { ...site, pages }
  const links = linksOf(own)
  const found = [...pages.flatMap(({ page }) => page.diagnostics), ...site.diagnostics]
  for (const rule of RULES) {
    if (rule.looksAt === 'site') continue
    for (const finding of judge(rule, rule.looksAt === 'links' ? site : own, { ...facts, stylesheets: [] }, links)) found.push(finding)
  }
  return [...kept, ...atTheirLevels(found.filter(isOfPages), levelsOf(site.config.check))].sort(compareDiagnostics)
}

function standsAlone({ page, file }: SitePage): boolean {
  const { facts, includes, anchors, diagnostics } = page
  const ids = new Set(anchors.map(({ id }) => id))
  return (
    facts.disables.length === 0 &&
    includes.length === 0 &&
    ids.size === anchors.length &&
    diagnostics.every((diagnostic) => diagnostic.file === file)
  )
}
