import { readBlobs } from '../read-blobs.ts'
import { readContent, type Content } from './content.ts'
import type { Step } from './follow-files.ts'
import { judgeChange, UNTOUCHED, type Judgement } from './judge-change.ts'

/** What is known of changes, by the blobs after and before. */
export type Judgements = ReadonlyMap<string, Judgement>

/** What was found out about changes. */
export interface Judged {
  readonly judgements: Judgements
  /** False where this clone has not all blobs, so that some changes are not known. */
  readonly isWhole: boolean
}

/** So many of a file's latest commits are looked into; older ones only where none of these changed the content. */
const LOOKED_INTO = 20

/** The judgement on a step; undefined where it is not known. */
export function judgementOf({ change: { before, after } }: Step, judgements: Judgements): Judgement | undefined {
  return before.includes(after) ? UNTOUCHED : judgements.get(keyOf(before, after))
}

/**
 * Looks into the latest steps of each file. Blobs are read as a stream, and those of one file are held at a time; what is known from earlier
 * is not read again. Where this clone has not all of them, the rest stays unknown.
 */
export async function judgeSteps(
  root: string,
  files: readonly (readonly Step[])[],
  reviewKeys: readonly string[],
  known: Judgements,
): Promise<Judged> {
  const judgements = new Map<string, Judgement>()
  for (const { change } of files.flat()) {
    const key = keyOf(change.before, change.after)
    const judgement = known.get(key)
    if (judgement) judgements.set(key, judgement)
  }
  const hasChange = (steps: readonly Step[]): boolean => steps.some((step) => judgementOf(step, judgements)?.isChange === true)
  let open = files
  for (let from = 0; open.length > 0; from += LOOKED_INTO) {
    const isWhole = await judgeAll(
      root,
      open.map((steps) => steps.slice(from, from + LOOKED_INTO)),
      reviewKeys,
      judgements,
    )
    if (!isWhole) return { judgements, isWhole }
    const until = from + LOOKED_INTO
    open = open.filter((steps) => steps.length > until && !hasChange(steps.slice(from, until)))
  }
  return { judgements, isWhole: true }
}

/** Tells whether all blobs were there. */
async function judgeAll(
  root: string,
  files: readonly (readonly Step[])[],
  reviewKeys: readonly string[],
  judgements: Map<string, Judgement>,
): Promise<boolean> {
  const planned = new Set<string>()
  const plan = files.map((steps) => {
    const unknown = steps.filter((step) => step.change.after !== '' && judgementOf(step, judgements) === undefined)
    const fresh = unknown.filter(({ change }) => planned.size < planned.add(keyOf(change.before, change.after)).size)
    return {
      steps: fresh,
      blobs: [...new Set(fresh.flatMap(({ change }) => [change.after, ...change.before].filter((blob) => blob !== '')))],
    }
  })
  const stream = readBlobs(
    root,
    plan.flatMap(({ blobs }) => blobs),
  )
  try {
    for (const { steps, blobs } of plan) {
      const contents = new Map<string, Content>()
      for (const blob of blobs) contents.set(blob, readContent(await nextOf(stream), reviewKeys))
      for (const { change } of steps) {
        const [after, before] = [contents.get(change.after), change.before.flatMap((blob) => contents.get(blob) ?? [])]
        if (after) judgements.set(keyOf(change.before, change.after), judgeChange(after, before))
      }
    }
    return true
  } catch {
    return false
  } finally {
    await stream.return(undefined)
  }
}

async function nextOf(stream: AsyncGenerator<Buffer>): Promise<Buffer> {
  const next = await stream.next()
  if (next.done === true) throw new Error('There are fewer blobs than were asked for')
  return next.value
}

function keyOf(before: readonly string[], after: string): string {
  return [after, ...before].join(' ')
}
