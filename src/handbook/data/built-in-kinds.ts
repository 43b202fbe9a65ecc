import type { DataKind } from './data-kind.ts'
import { COUNTERPARTS } from './kinds/counterparts.ts'
import { GLOSSARY } from './kinds/glossary.ts'
import { PEOPLE } from './kinds/people.ts'
import { PROJECTS } from './kinds/projects.ts'
import { RECORDINGS } from './kinds/recordings.ts'
import { SEARCH_TESTS } from './kinds/search-tests.ts'
import { TEAMS } from './kinds/teams.ts'

/** The data files that every handbook may have. A new one is a file in kinds/, a row here, a type in src/model/data.ts, and its place in the whole, in read-data.ts. */
export const BUILT_IN_KINDS: readonly DataKind[] = [PEOPLE, TEAMS, PROJECTS, COUNTERPARTS, RECORDINGS, GLOSSARY, SEARCH_TESTS]
