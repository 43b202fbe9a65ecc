import { z } from 'zod'
import type { Counterpart } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { audience, key, many, month, words } from '../shapes.ts'

const row = z.strictObject({
  person: key.meta({ description: 'The counterpart: a key of people.yaml' }),
  team: key.meta({ description: 'The team that they come from: a key of teams.yaml' }),
  for: key.meta({ description: 'The team that they are there for: a key of teams.yaml' }),
  deputy: key.exactOptional().meta({ description: 'Who stands in for them: a key of people.yaml' }),
  since: month.exactOptional().meta({ description: 'Since when: a day, a month (2026-03) or a year' }),
  goals: many(words).default([]).meta({ description: 'What they want to reach together, one sentence each' }),
  note: words.exactOptional().meta({ description: 'What else one should know' }),
  audience: audience.exactOptional(),
})

/** `counterparts.yaml`. */
export const COUNTERPARTS: DataKind<Counterpart> = defineKind({
  name: 'counterparts',
  description: 'Stable counterparts: who of one team is there for another',
  shape: 'list',
  row,
  references: [
    { path: 'person', to: ['people'], duty: 'counterpart' },
    { path: 'team', to: ['teams'] },
    { path: 'for', to: ['teams'] },
    { path: 'deputy', to: ['people'], duty: 'deputy' },
  ],
})
