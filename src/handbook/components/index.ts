import type { Components } from '../../model/component.ts'
import { backlog } from './backlog.tsx'
import { glossary } from './glossary.tsx'
import { pageList } from './page-list.tsx'
import { people } from './people.tsx'
import { person } from './person.tsx'
import { projectOwners } from './project-owners.tsx'
import { recordings } from './recordings.tsx'
import { stableCounterparts } from './stable-counterparts.tsx'
import { team } from './team.tsx'
import { term } from './term.tsx'

/** The components that every handbook has. */
export const BUILT_IN_COMPONENTS: Components = new Map([
  ['backlog', backlog],
  ['glossary', glossary],
  ['page-list', pageList],
  ['people', people],
  ['person', person],
  ['project-owners', projectOwners],
  ['recordings', recordings],
  ['stable-counterparts', stableCounterparts],
  ['team', team],
  ['term', term],
])
