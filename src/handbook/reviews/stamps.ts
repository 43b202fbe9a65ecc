import type { FileCommit, FileHistory } from '../../model/site.ts'
import { addSpan } from '../../model/span.ts'

/** How many pages a commit stamps before it is called a sweep. */
const SWEEP = 5

/**
 * Says of the day of a page's last review whether nothing but that day was changed when it was set.
 *
 * The commit that set the present day is the newest stamp, unless a later commit changed the day together with the text. That one would have
 * written a day of its own, later than the stamp's. So it is the stamp where the day that stands there is no later than the stamp's commit (or
 * one day later: days are the writer's, commits are counted in UTC). What changed in the text after a stamp makes it no better.
 */
export function markOf(reviewed: string, history: FileHistory | undefined): 'stamp' | 'sweep' | undefined {
  const stamp = history?.commits.find(({ isStamp }) => isStamp)
  if (!stamp || reviewed > addSpan(stamp.day, { days: 1, months: 0 })) return undefined
  return stamp.stamped >= SWEEP ? 'sweep' : 'stamp'
}

/**
 * How many lines of content were added or removed since a page was reviewed: by commits of later days. Those of the day itself belong to the
 * review. Without a day, all lines that history knows of.
 */
export function changedLines(reviewed: string | undefined, history: FileHistory | undefined): number {
  const commits: readonly FileCommit[] = history?.commits ?? []
  return commits.reduce((sum, { day, lines }) => (reviewed === undefined || day > reviewed ? sum + lines : sum), 0)
}
