import { z } from 'zod'
import type { Team } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { address, audience, email, key, many, words } from '../shapes.ts'

const row = z.strictObject({
  name: words.meta({ description: 'What the team is called' }),
  mission: words.exactOptional().meta({ description: 'What it is there for, in a sentence' }),
  lead: key.exactOptional().meta({ description: 'Who leads it: a key of people.yaml' }),
  parent: key.exactOptional().meta({ description: 'The team, area or department that it is a part of: a key of teams.yaml' }),
  page: address.exactOptional().meta({ description: 'Its page: /engineering/platform/ on this site, or https://…' }),
  chat: words.exactOptional().meta({ description: 'How to reach it: a channel, or an address in the chat' }),
  email: email.exactOptional().meta({ description: 'Its e-mail address' }),
  handles: many(words).default([]).meta({ description: 'Its names on the forge, as CODEOWNERS has them: @lindenworks/platform' }),
  audience: audience.exactOptional(),
})

/** `teams.yaml`. */
export const TEAMS: DataKind<Team> = defineKind({
  name: 'teams',
  description: 'Teams, each by a key that never changes',
  shape: 'map',
  row,
  references: [
    { path: 'lead', to: ['people'], duty: 'lead' },
    { path: 'parent', to: ['teams'], isUpward: true },
  ],
})
