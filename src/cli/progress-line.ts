import type { OnProgress, Progress, Stage } from '../commands/stages.ts'
import { colorsFor, widthOf, type Terminal } from './terminal.ts'

/** One line at the bottom of a terminal that says how far a run has come. */
export interface ProgressLine {
  readonly show: OnProgress
  readonly clear: () => void
}

/** Moves to the start of the line and erases it (ECMA-48, EL). */
export const ERASE_LINE = '\r\u001b[2K'

/** Milliseconds between two drawings: more often than the eye follows would only cost time. */
const INTERVAL = 80

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  config: 'reading the configuration',
  discover: 'looking for pages',
  parse: 'reading pages',
  resolve: 'joining pages',
  network: 'asking other sites',
  base: 'comparing with the base',
  check: 'checking links',
  proof: 'looking for what is for inside',
  render: 'writing files',
  search: 'making the search index',
  emit: 'putting files in place',
}

/** Gives a progress line on the error output; where that is no terminal that can redraw a line, it stays silent. */
export function createProgressLine({ stderr, env }: Terminal): ProgressLine {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb') return { show: ignore, clear: ignore }
  const colors = colorsFor(stderr, env)
  let drawn: { readonly stage: Stage; readonly at: number } | undefined
  return {
    show: (progress) => {
      const now = performance.now()
      if (drawn?.stage === progress.stage && now - drawn.at < INTERVAL) return
      drawn = { stage: progress.stage, at: now }
      stderr.write(ERASE_LINE + colors.dim(describe(progress).slice(0, widthOf(stderr) - 1)))
    },
    clear: () => {
      if (drawn !== undefined) stderr.write(ERASE_LINE)
      drawn = undefined
    },
  }
}

function describe({ stage, done, total }: Progress): string {
  const counts = [done, total].filter((count) => count !== undefined).map((count) => count.toLocaleString('en'))
  return [STAGE_WORDS[stage], counts.join(' of ')].filter((part) => part !== '').join('  ')
}

function ignore(): void {
  // There is nothing to draw on.
}
