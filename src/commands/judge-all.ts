import { judgeEdited } from '../check/judge-edited.ts'
import { runRules } from '../check/run-rules.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { fileFrom } from '../model/file-name.ts'
import { gatherFacts } from './gather-facts.ts'
import type { LoadedSite } from './load-site.ts'
import type { StandingSite } from './runs/left-files.ts'

/** Everything that is wrong with a site. Where it is known what was found before some pages were edited, these alone are judged. */
export async function judgeAll(loaded: LoadedSite, standing: StandingSite | undefined): Promise<readonly Diagnostic[]> {
  const { site, project } = loaded
  const facts = await gatherFacts(loaded)
  if (!standing) return runRules(site, facts)
  const edited = new Set([...standing.edited].map((path) => fileFrom(project.root, path)))
  const before = JSON.parse(standing.findings()) as readonly Diagnostic[]
  return judgeEdited(site, facts, { findings: before, edited }) ?? runRules(site, facts)
}
