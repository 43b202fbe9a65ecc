import type { Config } from '../../model/config.ts'
import type { DataFile, HandbookData, Row } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { assignFiles } from './assign-files.ts'
import { checkAudience } from './check-audience.ts'
import { checkCircles } from './check-circles.ts'
import { checkExpired } from './check-expired.ts'
import { checkLeft } from './check-left.ts'
import { checkReferences } from './check-references.ts'
import { checkTerms } from './check-terms.ts'
import type { DataKind } from './data-kind.ts'
import { COUNTERPARTS } from './kinds/counterparts.ts'
import { GLOSSARY } from './kinds/glossary.ts'
import { PEOPLE } from './kinds/people.ts'
import { PROJECTS } from './kinds/projects.ts'
import { RECORDINGS } from './kinds/recordings.ts'
import { SEARCH_TESTS } from './kinds/search-tests.ts'
import { TEAMS } from './kinds/teams.ts'
import type { OpenRows } from './open-row.ts'
import { dataKinds, ownKinds } from './own-kinds.ts'
import { readFile } from './read-file.ts'

/** Data files, read and held against each other, and all that was wrong with them. */
export interface ReadData {
  /** Every row that is as it must be, whoever it is for. */
  readonly data: HandbookData
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads data files of the tool's own kinds and of the configuration's. A row that is not as it must be is left out and told, with its place;
 * so is every key that no row of the file it refers to has. `today` is the day of the run, ISO. Never throws.
 */
export function readData(
  files: readonly DataFile[],
  config: Pick<Config, 'audience' | 'defaultAudience' | 'data'>,
  today: string,
): ReadData {
  const assigned = assignFiles(files, dataKinds(config))
  const diagnostics = [...assigned.diagnostics]
  const read = <T>(kind: DataKind<T>): OpenRows<T> => {
    const file = assigned.byKind.get(kind.name)
    if (!file) return { kind, rows: [], isKnown: true }
    const { diagnostics: found, ...rows } = readFile(file, kind)
    diagnostics.push(...found)
    return rows
  }
  const [people, teams, projects] = [read(PEOPLE), read(TEAMS), read(PROJECTS)]
  const [counterparts, recordings, glossary] = [read(COUNTERPARTS), read(RECORDINGS), read(GLOSSARY)]
  const searchTests = read(SEARCH_TESTS)
  const others = ownKinds(config).map(read)
  const all: readonly OpenRows[] = [people, teams, projects, counterparts, recordings, glossary, searchTests, ...others]
  diagnostics.push(...checkReferences(all), ...checkCircles(all), ...checkLeft(all, people, today))
  diagnostics.push(...checkExpired(recordings, today), ...checkTerms(glossary), ...checkAudience(all, config))
  const data = {
    people: rowsByKey(people),
    teams: rowsByKey(teams),
    projects: rowsByKey(projects),
    counterparts: rowsOf(counterparts),
    recordings: rowsOf(recordings),
    glossary: rowsOf(glossary),
    searchTests: rowsOf(searchTests),
    others: new Map(others.map((file) => [file.kind.name, rowsOf(file)])),
    unread: new Set(all.flatMap(unreadOf)),
  }
  return { data, diagnostics }
}

function rowsOf<T>({ rows }: OpenRows<T>): readonly Row<T>[] {
  return rows.flatMap(({ row }) => (row ? [row] : []))
}

function unreadOf({ kind, rows, isKnown }: OpenRows): readonly string[] {
  return isKnown ? rows.filter(({ row }) => !row).map(({ id }) => `${kind.name}/${id}`) : [kind.name]
}

function rowsByKey<T>(file: OpenRows<T>): ReadonlyMap<string, Row<T>> {
  return new Map(rowsOf(file).map((row) => [row.id, row]))
}
