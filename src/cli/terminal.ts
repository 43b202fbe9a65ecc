import picocolors from 'picocolors'
import type { Colors } from '../report/colors.ts'
import type { ExitCode } from './exit-code.ts'

/** A stream that text goes to: a terminal, a file, another program. */
export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a command has of the world: where it prints, and its environment variables. */
export interface Terminal {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * Resolves with the exit code when somebody ends the command, by Ctrl-C for instance. A command that does not ask is ended at once.
   * Absent where nobody can end it: what serves until then ends when it has begun.
   */
  readonly untilStopped?: () => Promise<ExitCode>
}

/** Colours for one output: on a terminal, unless NO_COLOR (https://no-color.org) or FORCE_COLOR says otherwise. */
export function colorsFor({ isTTY = false }: Output, env: Terminal['env']): Colors {
  const isForced = isSet(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0'
  return picocolors.createColors(!isSet(env['NO_COLOR']) && (isForced || (isTTY && env['TERM'] !== 'dumb')))
}

/** The width of an output in characters. A terminal that does not know it says 0. */
export function widthOf({ columns = 0 }: Output): number {
  return columns > 0 ? columns : 80
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}
