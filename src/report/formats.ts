import type { CheckFormat } from './check-report.ts'
import { checkReportJson } from './check-json.ts'

/** The formats that a check can be written in, beside the text for a terminal, by the name that `--format` takes. */
export const FORMATS: ReadonlyMap<string, CheckFormat> = new Map([['json', checkReportJson]])
