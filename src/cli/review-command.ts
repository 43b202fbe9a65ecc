import { review } from '../commands/review.ts'
import { printableLine } from '../report/printable.ts'
import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { createProgressLine } from './progress-line.ts'
import { readAge } from './read-span.ts'
import { REVIEW_FORMATS, type ReviewFormat } from './review-formats.ts'
import { colorsFor, type Terminal } from './terminal.ts'

/** The flags of `handbook review`, as given. */
export interface ReviewFlags {
  readonly root: string
  readonly config?: string
  readonly url?: string
  readonly owner?: string
  readonly dueWithin?: string
  readonly all?: boolean
  readonly cache?: string
  readonly format: ReviewFormat
  readonly failOn?: 'overdue'
}

/** Lists the reviews that are due, and gives the exit code. Throws what `review` throws. */
export async function runReview({ format, failOn, dueWithin, config, ...flags }: ReviewFlags, terminal: Terminal): Promise<ExitCode> {
  const progress = createProgressLine(terminal)
  const result = await review({
    ...flags,
    ...(config === undefined ? {} : { configFile: config }),
    ...(dueWithin === undefined ? {} : { dueWithin: readAge('--due-within', dueWithin) }),
    onProgress: progress.show,
  }).finally(progress.clear)
  for (const note of result.notes) terminal.stderr.write(`${printableLine(note)}\n`)
  terminal.stdout.write(REVIEW_FORMATS[format](result, colorsFor(terminal.stdout, terminal.env)))
  const isFailing = failOn === 'overdue' && result.entries.some(({ state }) => state === 'overdue')
  return isFailing ? EXIT_CODES.findings : EXIT_CODES.done
}
