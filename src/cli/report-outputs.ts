import { resolve } from 'node:path'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { CheckFormat } from '../report/check-report.ts'
import { FORMATS } from '../report/formats.ts'

/** A report that was asked for. */
export interface ReportOutput {
  readonly write: CheckFormat
  /** Where it goes, as given; absent: the standard output. */
  readonly file?: string
}

/**
 * Reads what `--format` says: `text,gitlab=report.json`, formats, each with the file that it goes to. `-`, or no file, is the standard
 * output. Throws a UsageError for a format that there is not, and where two would go to one place.
 */
export function readReportOutputs(list: string): readonly ReportOutput[] {
  const outputs = list.split(',').map((entry) => {
    const [name, ...rest] = entry.trim().split('=')
    return toOutput(name ?? '', rest.length === 0 ? '-' : rest.join('='))
  })
  const places = outputs.map(({ file }) => (file === undefined ? 'the standard output' : resolve(file)))
  const taken = places.find((place, index) => places.indexOf(place) !== index)
  if (taken === undefined) return outputs
  throw new UsageError(`Two reports would go to ${taken}. Give each a file of its own, as in --format text,gitlab=report.json.`)
}

function toOutput(name: string, file: string): ReportOutput {
  const write = FORMATS.get(name)
  if (write === undefined) throw new UsageError(unknownFormat(name))
  if (file === '') throw new UsageError(`--format ${name}= names no file. Write ${name}=FILE, or ${name} for the standard output.`)
  return file === '-' ? { write } : { write, file }
}

function unknownFormat(name: string): string {
  const meant = nearest(name, [...FORMATS.keys()], 0.5)
  const question = meant === undefined ? '' : ` (did you mean ${meant}?)`
  return `There is no format '${name}'${question}. Formats: ${[...FORMATS.keys()].join(', ')}.`
}
