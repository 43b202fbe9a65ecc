import type { Diagnostic, RelatedPlace } from '../model/diagnostic.ts'
import type { SitePage, Target } from '../model/site.ts'
import type { SiteLink } from '../model/site-links.ts'
import type { LinkSlot } from '../model/slots.ts'

/** What a rule says of one link. */
export interface LinkVerdict {
  readonly message: string
  readonly hint?: string
  /** The address that should stand there, where that is sure. */
  readonly mended?: string | undefined
}

/** Judges one link: its slot, where it leads, and the page that it stands on. Undefined: nothing to say. */
export type JudgeLink<Of extends Target = Target> = (slot: LinkSlot, target: Of, page: SitePage) => LinkVerdict | undefined

type Finding = Omit<Diagnostic, 'rule' | 'severity'>

/**
 * Judges links, page by page. What is wrong with the address of a definition is one finding, at the definition, with the places
 * that use it as related ones; all else is told at the link.
 */
export function* linkFindings<Of extends Target>(links: Iterable<SiteLink<Of>>, judge: JudgeLink<Of>): Generator<Finding> {
  let current: SitePage | undefined
  const atDefinitions = new Map<string, Finding & { readonly related: RelatedPlace[] }>()
  const atComponents = new Set<string>()
  for (const { slot, target, page } of links) {
    const verdict = judge(slot, target, page)
    if (!verdict) continue
    if (page !== current) {
      yield* atDefinitions.values()
      atDefinitions.clear()
      atComponents.clear()
      current = page
    }
    const { definition } = slot
    if (slot.isMade) {
      // A table leads to one page from many of its rows.
      const key = `${String(slot.place?.line)}:${String(slot.place?.column)} ${verdict.message}`
      if (!atComponents.has(key)) yield findingOf(slot, verdict, page)
      atComponents.add(key)
      continue
    }
    if (!definition) {
      yield findingOf(slot, verdict, page)
      continue
    }
    const key = `${String(definition.place.line)} ${verdict.message}`
    const finding = atDefinitions.get(key) ?? { ...findingOf(slot, verdict, page), related: [] }
    finding.related.push({ file: page.file, ...(slot.place ? { place: slot.place } : {}), message: `[${definition.label}] is used here` })
    atDefinitions.set(key, finding)
  }
  yield* atDefinitions.values()
}

function findingOf(slot: LinkSlot, { message, hint, mended }: LinkVerdict, { file }: SitePage): Finding {
  const place = slot.definition?.place ?? slot.place
  return {
    file,
    ...(place ? { place } : {}),
    message,
    ...hintOf(hint, slot),
    subject: slot.url,
    ...(slot.origin ? { related: [slot.origin] } : {}),
    ...(mended === undefined || !place || slot.origin || slot.isMade ? {} : { fix: { kind: 'address', from: slot.url, to: mended } }),
  }
}

/** What a component links to is not to be found where the finding is. */
function hintOf(hint: string | undefined, { isMade }: LinkSlot): { readonly hint?: string } {
  if (isMade) return { hint: `the address stands in the data, or in the component’s code${hint === undefined ? '' : `; ${hint}`}` }
  return hint === undefined ? {} : { hint }
}

/** `did you mean …?` as the hint of a verdict, where there is a suggestion; never more than three. */
export function didYouMean(...suggestions: readonly (string | undefined)[]): { readonly hint?: string } {
  const [last, ...rest] = suggestions
    .filter((suggestion) => suggestion !== undefined)
    .slice(0, 3)
    .reverse()
  if (last === undefined) return {}
  return { hint: `did you mean ${rest.length === 0 ? last : `${rest.reverse().join(', ')} or ${last}`}?` }
}

/** `write …` as the hint of a verdict with the address that should stand there, which is then its repair too. */
export function writeInstead(mended: string | undefined): Pick<LinkVerdict, 'hint' | 'mended'> {
  return mended === undefined ? {} : { hint: `write ${mended}`, mended }
}
