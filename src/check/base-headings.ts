import { nearest } from '../model/nearest.ts'
import type { BasePage } from '../model/base.ts'
import type { Heading } from '../model/page.ts'

type BaseHeading = BasePage['headings'][number]

/**
 * The heading that took the place of one that is gone: among those that are new, one with nearly the same words; else the one that stands
 * at the same position between the same neighbours. Undefined where none is sure.
 */
export function headingInPlaceOf(id: string, before: readonly BaseHeading[], now: readonly Heading[]): Heading | undefined {
  const index = before.findIndex((heading) => heading.id === id)
  const gone = before[index]
  if (!gone) return undefined
  const known = new Set(before.map((heading) => heading.id))
  const fresh = now.filter((heading) => heading.id !== '' && !known.has(heading.id))
  return alike(gone, fresh) ?? atSamePosition(index, before, now, new Set(fresh))
}

function alike(gone: BaseHeading, fresh: readonly Heading[]): Heading | undefined {
  const text = nearest(
    gone.text,
    fresh.map((heading) => heading.text),
  )
  const matching = fresh.filter((heading) => heading.text === text)
  return matching.length === 1 ? matching[0] : undefined
}

function atSamePosition(
  index: number,
  before: readonly BaseHeading[],
  now: readonly Heading[],
  fresh: ReadonlySet<Heading>,
): Heading | undefined {
  const left = new Set(now.map((heading) => heading.id))
  const isLeft = ({ id }: BaseHeading): boolean => id !== '' && left.has(id)
  const previous = before.slice(0, index).findLast(isLeft)
  const next = before.slice(index + 1).find(isLeft)
  const start = previous ? before.indexOf(previous) + 1 : 0
  const goneHere = before.slice(start, next ? before.indexOf(next) : undefined)
  const nowStart = previous ? now.findIndex(({ id }) => id === previous.id) + 1 : 0
  const nowEnd = next ? now.findIndex(({ id }) => id === next.id) : now.length
  const freshHere = now.slice(nowStart, nowEnd)
  // Sections that were put in or taken out here as well would make it a guess, and so would a page of which no heading is left.
  if (!previous && !next && goneHere.length > 1) return undefined
  if (freshHere.length !== goneHere.length || !freshHere.every((heading) => fresh.has(heading))) return undefined
  const candidate = freshHere[index - start]
  return candidate?.depth === before[index]?.depth ? candidate : undefined
}
