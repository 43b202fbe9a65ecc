import type { Content } from './content.ts'

/** What a commit did to the content of a file. */
export interface Judgement {
  readonly isChange: boolean
  /** Lines of content that were added or removed. */
  readonly lines: number
  /** True where nothing but the day of the review was set. */
  readonly isStamp: boolean
}

/** What a commit did that left a file's bytes as they were. */
export const UNTOUCHED: Judgement = { isChange: false, lines: 0, isStamp: false }

/**
 * Compares a file with what it was: with nothing where it is new, with several for a merge. Lines are counted as often as they occur, without
 * regard to their order, which takes no longer than to read them; a change that only moves lines counts as one. Of a merge, what counts is
 * what it has of its own: lines that no parent has, and those that are gone though each had them. What it only brings together was counted
 * where it was written.
 */
export function judgeChange(after: Content, before: readonly Content[]): Judgement {
  const [first, ...others] = before
  if (!first) return { isChange: true, lines: after.lines.length, isStamp: false }
  if (others.length > 0) {
    const lines = ownLines(
      after.lines,
      before.map((each) => each.lines),
    )
    return { isChange: lines > 0, lines, isStamp: false }
  }
  const [now, then] = differingParts(after.lines, first.lines)
  // A paragraph that is broken into other lines is still the same.
  const isChange = now.join('') !== then.join('')
  const isStamp = !isChange && after.review !== '' && after.review !== first.review && after.frontMatter === first.frontMatter
  return { isChange, lines: isChange ? Math.max(1, ownLines(now, [then])) : 0, isStamp }
}

/** Two texts without the lines that both begin with, and those that both end with: mostly there is little left. */
function differingParts(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function ownLines(after: readonly string[], before: readonly (readonly string[])[]): number {
  const now = countLines(after)
  const earlier = before.map(countLines)
  let own = 0
  for (const line of new Set([now, ...earlier].flatMap((counts) => [...counts.keys()]))) {
    const counts = earlier.map((each) => each.get(line) ?? 0)
    const count = now.get(line) ?? 0
    own += Math.max(0, count - Math.max(...counts), Math.min(...counts) - count)
  }
  return own
}

function countLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}
