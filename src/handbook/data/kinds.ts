import { z } from 'zod'

/** Where a row names a row of another file: keys from the row down, `*` for each entry of a list. */
export interface Reference {
  readonly path: readonly string[]
  /** The file whose keys may stand there. */
  readonly to: string
}

/** What a data file holds: rows by key or one after the other, each of one shape. */
export interface DataKind {
  readonly name: string
  /** What it is, for editors. */
  readonly description: string
  readonly shape: 'map' | 'list'
  readonly row: z.ZodType
  readonly references: readonly Reference[]
}

const words = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, { error: 'is not a key: letters, digits, dots, hyphens' })
const day = z.iso.date({ error: ({ input }) => `is ${JSON.stringify(input)}, but must be a day such as 2026-03-31` })
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, {
  error: ({ input }) => `is ${JSON.stringify(input)}, but must be a month such as 2026-03, or a day`,
})
/** An address: of the handbook (`/people/`, from the root of the site), or elsewhere. */
const address = z.string().regex(/^(?:https?:\/\/\S+|\/\S*)$/i, {
  error: ({ input }) => `is ${JSON.stringify(input)}, but must be an address: https://…, or /… on this site`,
})
const many = <T extends z.ZodType<string, string>>(one: T) => z.union([one.transform((value) => [value]), z.array(one)])
const audience = words.optional().meta({ description: 'Who the row is for; everybody where it is left out' })

const person = z.strictObject({
  name: words,
  role: words.optional(),
  teams: many(key).default([]).meta({ description: 'Keys of teams.yaml' }),
  manager: key.optional().meta({ description: 'A key of people.yaml' }),
  email: z.email({ error: ({ input }) => `is ${JSON.stringify(input)}, but must be an e-mail address` }).optional(),
  chat: words.optional(),
  handles: many(words).default([]).meta({ description: 'Names on the forge, as CODEOWNERS has them: @hana' }),
  timezone: words.optional(),
  left: day.optional().meta({ description: 'The day on which they left' }),
  audience,
})

const team = z.strictObject({
  name: words,
  mission: words.optional(),
  lead: key.optional().meta({ description: 'A key of people.yaml' }),
  parent: key.optional().meta({ description: 'A key of teams.yaml' }),
  page: address.optional(),
  chat: words.optional(),
  email: z.email().optional(),
  handles: many(words).default([]),
  audience,
})

const project = z.strictObject({
  name: words,
  description: words.optional(),
  repository: address.optional(),
  page: address.optional(),
  team: key.optional().meta({ description: 'A key of teams.yaml' }),
  owners: many(key).default([]).meta({ description: 'Keys of people.yaml' }),
  deputy: key.optional(),
  tier: z.number().int().min(1).optional(),
  status: words.optional(),
  audience,
})

const counterpart = z.strictObject({
  person: key.meta({ description: 'A key of people.yaml' }),
  team: key.meta({ description: 'The team that they come from' }),
  for: key.meta({ description: 'The team that they are there for' }),
  deputy: key.optional(),
  since: month.optional(),
  goals: z.array(words).default([]),
  note: words.optional(),
  audience,
})

const recording = z.strictObject({
  date: day,
  title: words,
  series: words.optional(),
  url: address.optional(),
  notes: address.optional(),
  transcript: address.optional(),
  host: words.optional(),
  owner: key.optional().meta({ description: 'A key of people.yaml or teams.yaml' }),
  minutes: z.number().positive().optional(),
  expires: day.optional(),
  audience,
})

const term = z.strictObject({
  term: words,
  definition: words,
  also: many(words).default([]),
  page: address.optional(),
  audience,
})

/** The data files that every handbook may have. A new one is a row here, and a type in src/model/data.ts. */
export const DATA_KINDS: readonly DataKind[] = [
  {
    name: 'people',
    description: 'People, each by a key that never changes',
    shape: 'map',
    row: person,
    references: [
      { path: ['teams', '*'], to: 'teams' },
      { path: ['manager'], to: 'people' },
    ],
  },
  {
    name: 'teams',
    description: 'Teams, each by a key that never changes',
    shape: 'map',
    row: team,
    references: [
      { path: ['lead'], to: 'people' },
      { path: ['parent'], to: 'teams' },
    ],
  },
  {
    name: 'projects',
    description: 'Projects, each by a key that never changes',
    shape: 'map',
    row: project,
    references: [
      { path: ['team'], to: 'teams' },
      { path: ['owners', '*'], to: 'people' },
      { path: ['deputy'], to: 'people' },
    ],
  },
  {
    name: 'counterparts',
    description: 'Stable counterparts: who of one team belongs to another',
    shape: 'list',
    row: counterpart,
    references: [
      { path: ['person'], to: 'people' },
      { path: ['team'], to: 'teams' },
      { path: ['for'], to: 'teams' },
      { path: ['deputy'], to: 'people' },
    ],
  },
  {
    name: 'recordings',
    description: 'Recordings of meetings',
    shape: 'list',
    row: recording,
    references: [{ path: ['owner'], to: 'people|teams' }],
  },
  { name: 'glossary', description: 'Words that have a sense of their own here', shape: 'list', row: term, references: [] },
]
