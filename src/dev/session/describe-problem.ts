import { UsageError } from '../../model/errors.ts'
import type { DevProblem } from '../contract.ts'

/** The place that a message begins with, and what esbuild puts below it: the line itself and a mark. */
const PLACED = /^([^\s:][^:\n]*):(\d+):(\d+): ([^\n]*)(?:\n([\s\S]*))?$/

/** A file without a place: `layouts/page.tsx exports no function …`, `handbook.config.ts: title …`. */
const NAMED = /^(\S+\.(?:[cm]?[jt]sx?|yaml|md))(?::? )/

/** Says why a site cannot be made. Takes an error, and what shows a line of a file with its mark. Throws what is no mistake of the project's. */
export function describeProblem(error: unknown, frameOf: (file: string, line: number, column: number) => string | undefined): DevProblem {
  if (!(error instanceof UsageError)) throw error
  const { message } = error
  const [, file, line, column, , rest] = PLACED.exec(message) ?? []
  if (file === undefined || line === undefined || column === undefined) {
    const named = NAMED.exec(message)?.[1]
    return { message, ...(named === undefined ? {} : { file: named }) }
  }
  const frame = rest ?? frameOf(file, Number(line), Number(column))
  const sentence = rest === undefined ? message : message.slice(0, message.indexOf('\n'))
  return { message: sentence, file, line: Number(line), column: Number(column), ...(frame === undefined ? {} : { frame }) }
}
