import { judgeInSteps, runRules } from '../../check/run-rules.ts'
import { factsOf, gatherFacts } from '../../commands/gather-facts.ts'
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { Site, SitePage } from '../../model/site.ts'

/** Rules that look at other pages, or at what is no page: what they say of a page is known only once the whole site is judged. */
const WHOLE_SITE = /^(?:page\/orphan|asset\/unused|asset\/size|redirect\/|url\/|anchor\/removed|layout\/|disable\/unused)/

/** Judges a whole site in steps; gives its findings at the end. */
export async function* judgeSite(site: Site, project: Project): AsyncGenerator<undefined, readonly Diagnostic[]> {
  const facts = await gatherFacts({ site, project })
  yield
  return yield* judgeInSteps(site, facts)
}

/** Judges pages by themselves: what the findings of before say of other files, and by rules that need the whole site, stays. */
export function judgePages(site: Site, project: Project, pages: readonly SitePage[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Set(pages.map(({ file }) => file))
  const diagnostics = site.diagnostics.filter(({ file }) => files.has(file))
  const found = runRules({ ...site, pages, diagnostics }, factsOf({ site, project }))
  const isKept = ({ file, rule }: Diagnostic): boolean => !files.has(file) || WHOLE_SITE.test(rule)
  const isNew = ({ file, rule }: Diagnostic): boolean => files.has(file) && !WHOLE_SITE.test(rule)
  return [...before.filter(isKept), ...found.filter(isNew)].sort(compareDiagnostics)
}
