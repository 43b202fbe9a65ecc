import type { Colors } from '../report/colors.ts'
import { ownersReportCsv } from '../report/owners-csv.ts'
import { ownersReportJson } from '../report/owners-json.ts'
import type { OwnersReport } from '../report/owners-report.ts'
import { ownersReportText } from '../report/owners-text.ts'

/** The formats that owners can be listed in, by the name that `--format` takes. */
export const OWNERS_FORMATS = {
  text: ownersReportText,
  json: ownersReportJson,
  csv: ownersReportCsv,
} as const satisfies Readonly<Record<string, (report: OwnersReport, colors: Colors) => string>>

export type OwnersFormat = keyof typeof OWNERS_FORMATS
