import { z } from 'zod'
import type { Project } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { address, audience, key, many, words } from '../shapes.ts'

const row = z.strictObject({
  name: words.meta({ description: 'What the project is called' }),
  description: words.exactOptional().meta({ description: 'What it is, in a sentence' }),
  repository: address.exactOptional().meta({ description: 'Where its source is: https://…' }),
  page: address.exactOptional().meta({ description: 'Its page: /engineering/billing/ on this site, or https://…' }),
  team: key.exactOptional().meta({ description: 'The team that builds or runs it: a key of teams.yaml' }),
  owners: many(key).default([]).meta({ description: 'Who answers for it: keys of people.yaml' }),
  deputy: key.exactOptional().meta({ description: 'Who stands in where no owner is there: a key of people.yaml' }),
  tier: z.int().min(1).exactOptional().meta({ description: 'How much depends on it: 1 is the most' }),
  status: words.exactOptional().meta({ description: 'In what state it is: active, frozen, retired' }),
  audience: audience.exactOptional(),
})

/** `projects.yaml`. */
export const PROJECTS: DataKind<Project> = defineKind({
  name: 'projects',
  description: 'Projects, each by a key that never changes',
  shape: 'map',
  row,
  references: [
    { path: 'team', to: ['teams'] },
    { path: 'owners.*', to: ['people'], duty: 'owner' },
    { path: 'deputy', to: ['people'], duty: 'deputy' },
  ],
})
