import type { RelatedPlace } from '../../model/diagnostic.ts'
import type { RuleFinding } from '../../model/rule.ts'
import type { SiteLinks } from '../../model/site-links.ts'
import { externalLinks, type ExternalLink } from './external-links.ts'

/** What a rule says of a link to another site. */
export type ExternalFinding = Pick<RuleFinding, 'message' | 'hint' | 'severity' | 'fix'>

/** Judges a link to another site. Undefined: nothing to say. */
export type JudgeExternal = (link: ExternalLink) => ExternalFinding | undefined

/**
 * Judges links to other sites. An address is told once in a file, at the first place that has it; the others are named with it. What
 * can be mended is told at each place, since it is mended there; of a definition, once.
 */
export function* externalFindings(links: SiteLinks['external'], judge: JudgeExternal): Generator<RuleFinding> {
  const open = new Map<string, RuleFinding & { readonly related: RelatedPlace[] }>()
  for (const link of externalLinks(links)) {
    const verdict = judge(link)
    if (!verdict) continue
    const { page, slot, address } = link
    const key = [page.file, address, verdict.message, ...(verdict.fix ? [placeKey(link)] : [])].join('\n')
    const known = open.get(key)
    if (known) known.related.push(relatedPlace(link))
    else open.set(key, { file: page.file, ...placeOf(link), ...verdict, subject: slot.url, related: firstRelated(link) })
  }
  yield* open.values()
}

function placeOf({ slot }: ExternalLink): Pick<RuleFinding, 'place'> {
  const place = slot.definition?.place ?? slot.place
  return place ? { place } : {}
}

function placeKey(link: ExternalLink): string {
  return JSON.stringify(placeOf(link))
}

/** The place of a definition's use; a link that has its own address stands where the finding does. */
function firstRelated(link: ExternalLink): RelatedPlace[] {
  return link.slot.definition ? [relatedPlace(link)] : []
}

function relatedPlace({ page, slot }: ExternalLink): RelatedPlace {
  const message = slot.definition ? `[${slot.definition.label}] is used here` : 'the same address is used here'
  return { file: page.file, ...(slot.place ? { place: slot.place } : {}), message }
}
