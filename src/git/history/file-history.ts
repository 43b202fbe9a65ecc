import type { FileCommit, FileHistory } from '../../model/site.ts'
import type { Step } from './follow-files.ts'
import { judgementOf, type Judgements } from './judge-steps.ts'

/** Takes the steps of pages and what is known of them; gives the history of each page that any commit is known of. */
export function pageHistories(
  pages: ReadonlyMap<string, readonly Step[]>,
  judgements: Judgements,
): readonly (readonly [string, FileHistory])[] {
  const stamped = new Map<string, number>()
  for (const steps of pages.values())
    for (const step of steps)
      if (judgementOf(step, judgements)?.isStamp === true) stamped.set(step.commit.hash, (stamped.get(step.commit.hash) ?? 0) + 1)
  return [...pages].flatMap(([path, steps]) => {
    const history = pageHistory(steps, judgements, stamped)
    return history ? [[path, history] as const] : []
  })
}

/** The history of a file that is no page: when it was touched last. */
export function plainHistory([latest]: readonly Step[]): FileHistory | undefined {
  return latest && { touched: latest.commit.day, authors: [], commits: [] }
}

function pageHistory(steps: readonly Step[], judgements: Judgements, stamped: ReadonlyMap<string, number>): FileHistory | undefined {
  const plain = plainHistory(steps)
  if (!plain) return undefined
  const commits: FileCommit[] = []
  const authors = new Set<string>()
  let changed: string | undefined
  for (const step of steps) {
    const judgement = judgementOf(step, judgements)
    // What lies before a commit that nothing is known of is not told: it would seem to be the latest.
    if (!judgement) break
    const { hash, day, author } = step.commit
    commits.push({ hash, day, author, lines: judgement.lines, isStamp: judgement.isStamp, stamped: stamped.get(hash) ?? 0 })
    if (!judgement.isChange) continue
    authors.add(author)
    changed ??= day
  }
  return { ...plain, ...(changed === undefined ? {} : { changed }), authors: [...authors], commits }
}
