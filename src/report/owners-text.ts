import type { PageOwner } from '../model/owner.ts'
import { alignedLines } from './aligned-lines.ts'
import type { Colors } from './colors.ts'
import { ownerState, type ListedOwner, type OwnersReport } from './owners-report.ts'

/** Owners for people: what was asked for as a table, and how much there is, in a sentence. */
export function ownersReportText(report: OwnersReport, colors: Colors): string {
  const { head, rows } = TABLES[report.shows](report)
  const [firstLine = '', ...lines] = alignedLines([head, ...rows])
  const table = rows.length === 0 ? [] : [colors.dim(firstLine), ...lines, '']
  return `${[...table, summary(report)].join('\n')}\n`
}

interface TextTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const TABLES: Readonly<Record<OwnersReport['shows'], (report: OwnersReport) => TextTable>> = {
  owners: (report) => ({
    head: ['pages', 'kind', 'owner', 'name', ''],
    rows: report.owners.map((entry) => {
      const { pages, owner } = entry
      return [String(pages.length), owner.kind, owner.key, owner.name, remark(entry, report)]
    }),
  }),
  pages: ({ owners }) => ({
    head: ['file', 'title', 'named by', 'in'],
    rows: owners.flatMap(({ pages }) => pages.map(({ file, title, from, named }) => [file, title, from, placeText(named)])),
  }),
  unowned: ({ unowned }) => ({ head: ['file', 'title'], rows: unowned.map(({ file, title }) => [file, title]) }),
  unknown: (report) => ({
    head: ['named in', 'owner', 'pages', ''],
    rows: report.owners.flatMap((entry) =>
      [...pagesByPlace(entry)].map(([place, count]) => [place, entry.owner.key, String(count), remark(entry, report)]),
    ),
  }),
}

function summary({ shows, owners, unowned, pages }: OwnersReport): string {
  const owned = new Set(owners.flatMap((entry) => entry.pages.map(({ route }) => route))).size
  switch (shows) {
    case 'owners':
      return `${amount(owners.length, 'owner')}, ${amount(pages, 'page')}, ${String(unowned.length)} without an owner`
    case 'pages':
      return `${amount(owned, 'page')} of ${String(pages)}`
    case 'unowned':
      return `${String(unowned.length)} of ${amount(pages, 'page')} without an owner`
    case 'unknown':
      return owners.length === 0
        ? 'Every owner is somebody of the data who is still here'
        : `${amount(owners.length, 'owner')}, ${amount(owned, 'page')}`
  }
}

function remark(entry: ListedOwner, report: OwnersReport): string {
  const state = ownerState(entry, report)
  if (state === 'left') return 'has left'
  if (state === '') return ''
  return `in no data file${entry.suggestion === undefined ? '' : ` (did you mean ${entry.suggestion}?)`}`
}

/** The places at which an owner is named, each with the number of pages for which that counts. */
function pagesByPlace({ pages }: ListedOwner): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { named } of pages) {
    const place = placeText(named)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

function placeText({ file, place }: PageOwner['named']): string {
  if (file === '') return 'the configuration'
  return place ? `${file}:${String(place.line)}:${String(place.column)}` : file
}

function amount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
