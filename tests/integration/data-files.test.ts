// Data files on disk: those of a project's own, from its configuration to what is told of them, and those of a base.
import { expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { createRepository } from '../support/repository.ts'

const HOME = { 'content/index.md': '# Home\n' }

function configWith(data: string): string {
  return `import { defineConfig, z } from 'handbook-ssg'\nexport default defineConfig({ data: { ${data} } })\n`
}

const SUPPLIERS = `suppliers: {
  shape: 'map',
  row: z.object({ name: z.string(), contacts: z.array(z.string()).default([]), floor: z.number().min(2).optional(), address: z.strictObject({ city: z.string() }).optional() }),
  references: [{ path: 'contacts.*', to: ['people', 'teams'] }],
}`

test('rows of a kind of the project’s own are checked with its schema, and their references with all others', async () => {
  const handbook = createHandbook(
    {
      ...HOME,
      'content/data/people.yaml': 'hana: {name: Hana}\n',
      'content/data/suppliers.yaml': `paper:
  name: Paper
  contacts: [hana, hanna]
pens:
  contacts: []
ink:
  name: Ink
  floor: 1
  address: {town: X}
  audience: nobody
`,
    },
    configWith(SUPPLIERS),
  )
  const { findings, exitCode } = await handbook.check()
  expect(findings).toEqual([
    "content/data/suppliers.yaml:3:20  error  data/reference  'paper': neither people.yaml nor teams.yaml has 'hanna' (did you mean hana?)",
    "content/data/suppliers.yaml:4:1  error  data/schema  'pens': 'name' is missing",
    "content/data/suppliers.yaml:8:10  error  data/schema  'ink': 'floor' is 1, but must be at least 2",
    "content/data/suppliers.yaml:9:3  error  data/schema  'ink': 'address.city' is missing",
    "content/data/suppliers.yaml:9:13  error  data/schema  'ink': 'address.town' is no key of suppliers",
    `content/data/suppliers.yaml:10:13  error  data/schema  'ink': 'audience' is "nobody", but must be internal or public`,
  ])
  expect(exitCode).toBe(1)
})

test('a schema that throws, or answers later, is told and stops nothing', async () => {
  const handbook = createHandbook(
    { ...HOME, 'content/data/rooms.yaml': '- 1\n', 'content/data/desks.yaml': '- x\n' },
    configWith(`rooms: { shape: 'list', row: { safeParse() { throw new Error('no rooms') } } },
      desks: { shape: 'list', row: z.string().refine(async () => true) }`),
  )
  const { findings } = await handbook.build()
  expect(findings).toEqual([
    expect.stringContaining('content/data/desks.yaml:1:3  error  data/schema  row 1 of desks: its schema failed: '),
    'content/data/rooms.yaml:1:3  error  data/schema  row 1 of rooms: its schema failed: no rooms',
  ])
})

test.each([
  ["people: { shape: 'map', row: z.any() }", 'data.people is a kind of data that every handbook has: give yours another name'],
  [
    "rooms: { shape: 'list', row: z.any(), references: [{ path: 'of', to: 'poeple' }] }",
    'data.rooms refers to poeple, but there is no such kind of data (did you mean people?)',
  ],
  [
    "rooms: { shape: 'list', row: z.any(), references: [{ path: 'of', to: 'glossary' }] }",
    "data.rooms refers to glossary, whose rows have no keys: only a file of the shape 'map' can be named",
  ],
  ["rooms: { shape: 'table', row: z.any() }", "data.rooms.shape is 'table', but must be 'map' or 'list'"],
  ["rooms: { shape: 'list', row: {} }", 'data.rooms.row must be a schema, such as z.strictObject({ name: z.string() })'],
  ["'../rooms': { shape: 'list', row: z.any() }", "data.../rooms is not the name of a file without its ending, such as 'suppliers'"],
])('a configuration with %s is refused', async (data, message) => {
  const { exitCode, errors } = await createHandbook(HOME, configWith(data)).check()
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: `error: handbook.config.ts: ${message}\n` })
})

test('a base has the data that it had: what was wrong there is not new, what came since is', async () => {
  const handbook = createHandbook({})
  const repository = createRepository(handbook.root)
  const teams = 'a: {name: A, lead: hana}\n'
  repository.commit({ ...HOME, 'content/data/teams.yaml': teams, 'content/data/people.yaml': 'kofi: {name: Kofi}\n' })
  handbook.write({ 'content/index.md': '# Home\n\nChanged.\n' })
  expect((await handbook.check('--base', 'main', '--fail-on', 'new')).exitCode).toBe(0)
  handbook.write({ 'content/data/people.yaml': 'kofi: {name: Kofi, teams: [b]}\n' })
  const { exitCode, report } = await handbook.check('--base', 'main', '--fail-on', 'new')
  const told = report?.findings.filter(({ rule }) => rule === 'data/reference').map((finding) => [finding.file, finding.new])
  expect({ exitCode, told }).toEqual({
    exitCode: 1,
    told: [
      ['content/data/people.yaml', true],
      ['content/data/teams.yaml', false],
    ],
  })
})

test('a page that shows rows shows those that its readers may see', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n\n::everybody\n',
    'content/data/people.yaml': 'hana: {name: Hana Sakamoto}\nkofi: {name: Kofi Mensah, audience: internal}\n',
    'components/everybody.tsx': `
      import { z, type ComponentProps } from 'handbook-ssg'
      export const form = 'line'
      export const attributes = z.strictObject({})
      export function Component({ context }: ComponentProps) {
        return <ul>{[...context.data.people.values()].map(({ value }) => <li>{value.name}</li>)}</ul>
      }
    `,
  })
  const inside = await handbook.build()
  expect(inside.files['index.html']).toMatch(/<li>Hana Sakamoto<\/li>\s*<li>Kofi Mensah<\/li>/)
  const outside = await handbook.build({ audience: 'public' })
  expect(outside.files['index.html']).toContain('<li>Hana Sakamoto</li>')
  expect(Object.entries(outside.files).filter(([, text]) => text.includes('Kofi'))).toEqual([])
})
