import { z } from 'zod'
import type { Person } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { audience, day, email, key, many, words } from '../shapes.ts'

const row = z.strictObject({
  name: words.meta({ description: 'Their name, as colleagues say it' }),
  role: words.exactOptional().meta({ description: 'What they do here' }),
  teams: many(key).default([]).meta({ description: 'The teams that they are in: keys of teams.yaml' }),
  manager: key.exactOptional().meta({ description: 'Whom they report to: a key of people.yaml' }),
  email: email.exactOptional().meta({ description: 'Their e-mail address' }),
  chat: words.exactOptional().meta({ description: 'How to reach them: a name or an address in the chat' }),
  handles: many(words).default([]).meta({ description: 'Their names on the forge, as CODEOWNERS has them: @hana' }),
  timezone: words.exactOptional().meta({ description: 'Where their clock stands: Europe/Berlin' }),
  left: day.exactOptional().meta({ description: 'The day on which they left; leave their row, so that old pages still know them' }),
  audience: audience.exactOptional(),
})

/** `people.yaml`. */
export const PEOPLE: DataKind<Person> = defineKind({
  name: 'people',
  description: 'People, each by a key that never changes',
  shape: 'map',
  row,
  references: [
    { path: 'teams.*', to: ['teams'] },
    { path: 'manager', to: ['people'], duty: 'manager', isUpward: true },
  ],
})
