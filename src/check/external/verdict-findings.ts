import type { ExternalVerdict } from '../../model/external.ts'
import type { CheckFacts, RuleFinding } from '../../model/rule.ts'
import type { SiteLinks } from '../../model/site-links.ts'
import { externalFindings, type ExternalFinding } from './external-findings.ts'
import type { ExternalLink } from './external-links.ts'

/** Judges the links to addresses of which one kind of thing is known. Where that is known of none, no link is looked at. */
export function verdictFindings(
  links: SiteLinks['external'],
  verdicts: CheckFacts['verdicts'],
  kind: ExternalVerdict['kind'],
  judge: (link: ExternalLink, verdict: ExternalVerdict) => ExternalFinding | undefined,
): Iterable<RuleFinding> {
  if (!verdicts || ![...verdicts.values()].some((verdict) => verdict.kind === kind)) return []
  return externalFindings(links, (link) => {
    const verdict = verdicts.get(link.address)
    return verdict?.kind === kind ? judge(link, verdict) : undefined
  })
}
