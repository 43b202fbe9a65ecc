import { sourceReader } from '../../commands/source-reader.ts'
import type { Place } from '../../model/diagnostic.ts'
import { UsageError } from '../../model/errors.ts'
import { createFrames } from '../../report/source-frame.ts'
import type { PreviewProblem } from '../../model/preview.ts'

/** The place that a message begins with, and what esbuild puts below it: the line itself and a mark. */
const PLACED = /^([^\s:][^:\n]*):(\d+):(\d+): ([^\n]*)(?:\n([\s\S]*))?$/

/** A file without a place: `layouts/page.tsx exports no function …`, `handbook.config.ts: title …`. */
const NAMED = /^(\S+\.(?:[cm]?[jt]sx?|yaml|md))(?::? )/

/** Columns of a frame's line. */
const WIDTH = 100

/** Says why a site cannot be made. Takes an error, and the folder that its places count from. A fault of the tool's own is told as such: the session goes on. */
export function describeProblem(error: unknown, root: string): PreviewProblem {
  if (!(error instanceof UsageError)) return { message: `A fault of the tool: ${error instanceof Error ? error.message : String(error)}` }
  const { message } = error
  const [, file, line, column, , rest] = PLACED.exec(message) ?? []
  if (file === undefined || line === undefined || column === undefined) {
    const named = NAMED.exec(message)?.[1]
    return { message, ...(named === undefined ? {} : { file: named }) }
  }
  const frame = rest ?? frameAt(root, file, { line: Number(line), column: Number(column) })
  const sentence = rest === undefined ? message : message.slice(0, message.indexOf('\n'))
  return { message: sentence, file, line: Number(line), column: Number(column), ...(frame === undefined ? {} : { frame }) }
}

function frameAt(root: string, file: string, place: Place): string | undefined {
  return createFrames(sourceReader(root), WIDTH)({ file, place })?.join('\n')
}
