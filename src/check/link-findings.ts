import type { Diagnostic, RelatedPlace } from '../model/diagnostic.ts'
import type { Site, SitePage, Target } from '../model/site.ts'
import type { LinkSlot } from '../model/slots.ts'

/** What a rule says of one link. */
export interface LinkVerdict {
  readonly message: string
  readonly hint?: string
}

/** Judges one link: its slot, where it leads, and the page that it stands on. Undefined: nothing to say. */
export type JudgeLink = (slot: LinkSlot, target: Target, page: SitePage) => LinkVerdict | undefined

type Finding = Omit<Diagnostic, 'rule' | 'severity'>

/**
 * Judges every link of a site. What is wrong with the address of a definition is one finding, at the definition, with the places
 * that use it as related ones; all else is told at the link.
 */
export function* linkFindings(site: Site, judge: JudgeLink): Generator<Finding> {
  for (const page of site.pages) {
    const atDefinitions = new Map<string, Finding & { readonly related: RelatedPlace[] }>()
    for (const [index, slot] of page.page.slots.entries()) {
      const target = page.targets[index]
      const verdict = target && judge(slot, target, page)
      if (!verdict) continue
      const { definition } = slot
      if (!definition) {
        yield { file: page.file, ...(slot.place ? { place: slot.place } : {}), ...verdict }
        continue
      }
      const key = `${String(definition.place.line)} ${verdict.message}`
      const finding = atDefinitions.get(key) ?? { file: page.file, place: definition.place, ...verdict, related: [] }
      finding.related.push({ file: page.file, ...(slot.place ? { place: slot.place } : {}), message: `[${definition.label}] is used here` })
      atDefinitions.set(key, finding)
    }
    yield* atDefinitions.values()
  }
}

/** `did you mean …?` as the hint of a verdict, where there is a suggestion. */
export function didYouMean(suggestion: string | undefined): { readonly hint?: string } {
  return suggestion === undefined ? {} : { hint: `did you mean ${suggestion}?` }
}
