import type { OwnedPage, PageOwner } from '../model/owner.ts'
import { csvText } from './csv-text.ts'
import { ownerState, type ListedOwner, type OwnersReport } from './owners-report.ts'

/** A page of an owner; of nobody where there is no entry. */
interface CsvRow {
  readonly page: OwnedPage & Partial<Pick<PageOwner, 'from' | 'named'>>
  readonly entry?: ListedOwner
}

/** The columns, each with what stands in it. Names are permanent. */
const COLUMNS: Readonly<Record<string, (row: CsvRow, report: OwnersReport) => string | number>> = {
  owner: ({ entry }) => entry?.owner.key ?? '',
  name: ({ entry }) => entry?.owner.name ?? '',
  kind: ({ entry }) => entry?.owner.kind ?? '',
  state: ({ entry }, report) => (entry ? ownerState(entry, report) : ''),
  suggestion: ({ entry }) => entry?.suggestion ?? '',
  page: ({ page }) => page.title,
  file: ({ page }) => page.file,
  route: ({ page }) => page.route,
  url: ({ page }, { urlOf }) => urlOf(page.route),
  named_by: ({ page }) => page.from ?? '',
  named_in: ({ page }) => page.named?.file ?? '',
  line: ({ page }) => page.named?.place?.line ?? '',
}

/** Owners as CSV: a row for each page of each owner, and for each page of nobody. */
export function ownersReportCsv(report: OwnersReport): string {
  const rows: readonly CsvRow[] = [
    ...report.owners.flatMap((entry) => entry.pages.map((page) => ({ page, entry }))),
    ...report.unowned.map((page) => ({ page })),
  ]
  return csvText(
    Object.keys(COLUMNS),
    rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row, report))),
  )
}
