import type { OwnedPage, OwnerSource, PageOwner } from '../model/owner.ts'
import type { Route } from '../model/route.ts'
import { jsonText } from './json-text.ts'
import { ownerState, type ListedOwner, type OwnersReport } from './owners-report.ts'

/** A page as other programs read it. */
export interface JsonOwnedPage {
  readonly route: Route
  /** Absolute; absent where the site's address is not known. */
  readonly url?: string
  readonly file: string
  readonly title: string
}

/** An owner with their pages, each with the place where they are named for it. */
export interface JsonOwner {
  readonly key: string
  readonly name: string
  readonly kind: PageOwner['kind']
  /** 'unknown' for a name that is in no data file, though there are some. */
  readonly state?: 'unknown' | 'left'
  /** The key that was most likely meant. */
  readonly suggestion?: string
  readonly pages: readonly (JsonOwnedPage & {
    readonly from: OwnerSource
    /** Absent for those of the configuration. */
    readonly named?: { readonly file: string; readonly line?: number; readonly column?: number }
  })[]
}

/** Owners as other programs read them. A key is never given another meaning; `version` would change if one had to be. */
export interface JsonOwnersReport {
  readonly version: 1
  readonly owners: readonly JsonOwner[]
  readonly unowned: readonly JsonOwnedPage[]
  /** How many pages the handbook has. */
  readonly pages: number
}

/** Owners as one JSON object. */
export function ownersReportJson(report: OwnersReport): string {
  const value: JsonOwnersReport = {
    version: 1,
    owners: report.owners.map((entry) => jsonOwner(entry, report)),
    unowned: report.unowned.map((page) => jsonPage(page, report)),
    pages: report.pages,
  }
  return `${jsonText(value, 2)}\n`
}

function jsonOwner(entry: ListedOwner, report: OwnersReport): JsonOwner {
  const { key, name, kind } = entry.owner
  const state = ownerState(entry, report)
  return {
    key,
    name,
    kind,
    ...(state === '' ? {} : { state }),
    ...(entry.suggestion === undefined ? {} : { suggestion: entry.suggestion }),
    pages: entry.pages.map(({ from, named: { file, place }, ...page }) => {
      const at = place ? { line: place.line, column: place.column } : {}
      return { ...jsonPage(page, report), from, ...(file === '' ? {} : { named: { file, ...at } }) }
    }),
  }
}

function jsonPage({ route, file, title }: OwnedPage, { urlOf }: OwnersReport): JsonOwnedPage {
  const url = urlOf(route)
  return { route, ...(url === '' ? {} : { url }), file, title }
}
