import type { Config } from '../../model/config.ts'
import type { HandbookData, Row } from '../../model/data.ts'
import { allRows } from './all-rows.ts'

type Audiences = Pick<Config, 'audience' | 'defaultAudience'>

/** The data that those may see whom a site is for: what a public site is made from holds no row that is internal. */
export function forAudience(data: HandbookData, config: Audiences): HandbookData {
  if (config.audience === 'internal') return data
  const isShown = (row: Row<unknown>): boolean => !isInternal(row, config)
  return {
    people: shownIn(data.people, isShown),
    teams: shownIn(data.teams, isShown),
    projects: shownIn(data.projects, isShown),
    counterparts: data.counterparts.filter(isShown),
    recordings: data.recordings.filter(isShown),
    glossary: data.glossary.filter(isShown),
    searchTests: data.searchTests.filter(isShown),
    others: new Map([...data.others].map(([name, rows]) => [name, rows.filter(isShown)])),
    unread: data.unread,
  }
}

/** The rows that no public site may show. */
export function internalRows(data: HandbookData, config: Pick<Config, 'defaultAudience'>): readonly Row<unknown>[] {
  return allRows(data).filter((row) => isInternal(row, config))
}

/** True for a row that is for inside: it says so, or says nothing where that means so. */
export function isInternal({ audience }: Pick<Row<unknown>, 'audience'>, { defaultAudience }: Pick<Config, 'defaultAudience'>): boolean {
  return (audience ?? defaultAudience) === 'internal'
}

function shownIn<T>(rows: ReadonlyMap<string, Row<T>>, isShown: (row: Row<unknown>) => boolean): ReadonlyMap<string, Row<T>> {
  return new Map([...rows].filter(([, row]) => isShown(row)))
}
