import { z } from 'zod'
import type { Recording } from '../../../model/data.ts'
import { defineKind, type DataKind } from '../data-kind.ts'
import { address, audience, day, key, words } from '../shapes.ts'

const row = z.strictObject({
  date: day.meta({ description: 'The day of the meeting' }),
  title: words.meta({ description: 'What the meeting was' }),
  series: words.exactOptional().meta({ description: 'The meetings that it is one of: all-hands' }),
  url: address.exactOptional().meta({ description: 'Where it can be watched: https://…' }),
  notes: address.exactOptional().meta({ description: 'Where its notes are' }),
  transcript: address.exactOptional().meta({ description: 'Where every word of it can be read' }),
  host: words.exactOptional().meta({ description: 'Who led the meeting' }),
  owner: key.exactOptional().meta({ description: 'Who looks after the recording: a key of people.yaml or teams.yaml' }),
  minutes: z.number().positive().exactOptional().meta({ description: 'How long it is, in minutes' }),
  expires: day.exactOptional().meta({ description: 'The day on which it is deleted' }),
  audience: audience.exactOptional(),
})

/** `recordings.yaml`. */
export const RECORDINGS: DataKind<Recording> = defineKind({
  name: 'recordings',
  description: 'Recordings of meetings',
  shape: 'list',
  row,
  references: [{ path: 'owner', to: ['people', 'teams'], duty: 'owner' }],
})
