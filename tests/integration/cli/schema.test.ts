// The schemas that editors get, held against a validator that others wrote.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../../src/cli/run.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { readTree } from '../../support/tree.ts'

const OWN = `import { defineConfig, z } from 'handbook-ssg'
export default defineConfig({
  data: {
    suppliers: {
      shape: 'map',
      description: 'Companies that we buy from',
      row: z.strictObject({
        name: z.string().meta({ description: 'What it is called' }),
        contacts: z.array(z.string()).default([]),
        contract: z.iso.date().optional(),
      }),
      references: [{ path: 'contacts.*', to: 'people' }],
    },
    rooms: { shape: 'list', row: { safeParse: (row) => ({ success: true, data: row }) } },
  },
})
`

/** Runs the command line. */
async function handbook(...args: readonly string[]) {
  const terminal = capturedTerminal()
  const exitCode = await run(args, terminal)
  return { exitCode, ...terminal.printed() }
}

/** The validator of a kind, from what the command prints. */
async function validatorOf(kind: string, root: string) {
  const { exitCode, stdout, stderr } = await handbook('schema', '--root', root, '--kind', kind)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const ajv = new Ajv({ strict: true, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(stdout) as object)
  return (yaml: string): readonly string[] => {
    validate(parse(yaml))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }
}

const KINDS = ['people', 'teams', 'projects', 'counterparts', 'recordings', 'glossary', 'search-tests', 'suppliers', 'rooms']

const RIGHT: Readonly<Record<string, string>> = {
  people:
    'hana-sakamoto: {name: Hana, teams: platform, email: h@lindenworks.example, left: 2026-03-31, audience: internal}\nkofi: {name: Kofi, teams: [a, b]}\n',
  teams: 'platform: {name: Platform, lead: hana, page: /platform/, handles: ["@a/b"]}\n',
  projects: 'billing: {name: Billing, owners: hana, tier: 1, repository: "https://git.lindenworks.example/billing"}\n',
  counterparts: '- {person: hana, team: security, for: platform, since: 2026-03, goals: [Fewer alarms]}\n',
  recordings: '- {date: 2026-03-12, title: All hands, url: "https://video.lindenworks.example/1", minutes: 42, expires: 2027-03-12}\n',
  glossary: '- {term: DRI, definition: Who decides, also: [owner]}\n',
  'search-tests': '- {query: home, page: /, within: 2, lang: en}\n',
  suppliers: 'paper: {name: Paper, contacts: [hana], audience: internal}\n',
  rooms: '- 1\n- {x: 2}\n',
}

const WRONG: readonly (readonly [kind: string, yaml: string, error: string])[] = [
  ['people', 'hana: {nam: Hana}', "/hana must have required property 'name'"],
  ['people', 'hana: {name: Hana, left: soon}', '/hana/left must match format "date"'],
  ['people', 'Hana S: {name: Hana}', ' property name must be valid'],
  ['people', '- name: Hana', ' must be object'],
  ['people', 'hana: {name: Hana, audience: intern}', '/hana/audience must be equal to one of the allowed values'],
  ['teams', 'a: {name: A, page: platform.md}', '/a/page must match pattern'],
  ['recordings', '- {date: 2026-03-12, title: A, minutes: long}', '/0/minutes must be number'],
  ['suppliers', 'a: {name: A, phone: 1}', '/a must NOT have additional properties'],
  ['suppliers', 'a: {name: A, audience: x}', '/a/audience must be equal to one of the allowed values'],
]

describe('the schema of a kind', () => {
  test.each(KINDS)('of %s takes rows that are right, and this tool takes them too', async (kind) => {
    const people = { 'content/data/people.yaml': 'hana: {name: Hana}\nkofi: {name: Kofi}\n' }
    const teams = { 'content/data/teams.yaml': 'platform: {name: P}\nsecurity: {name: S}\na: {name: A}\nb: {name: B}\n' }
    const right = { [`content/data/${kind}.yaml`]: RIGHT[kind] ?? '' }
    const sample = createHandbook({ 'content/index.md': '# Home\n', ...people, ...teams, ...right }, OWN)
    const validate = await validatorOf(kind, sample.root)
    expect(validate(RIGHT[kind] ?? '')).toEqual([])
    expect(
      (await sample.check()).findings.filter((finding) => !finding.includes('data/reference') && !finding.includes('data/left')),
    ).toEqual([])
  })

  test.each(WRONG)('of %s refuses %s, and so does this tool', async (kind, yaml, error) => {
    const sample = createHandbook({ 'content/index.md': '# Home\n', [`content/data/${kind}.yaml`]: yaml }, OWN)
    const validate = await validatorOf(kind, sample.root)
    expect(validate(yaml)).toContainEqual(expect.stringContaining(error))
    expect((await sample.check()).findings).toContainEqual(expect.stringContaining('error  data/schema'))
  })

  test.each(KINDS.slice(0, 7))('of %s describes each of its keys', async (kind) => {
    const { stdout } = await handbook('schema', '--root', createHandbook({ 'content/index.md': '' }).root, '--kind', kind)
    const { items, additionalProperties } = JSON.parse(stdout) as Readonly<
      Record<string, { properties: Record<string, object> } | undefined>
    >
    const properties = Object.entries((items ?? additionalProperties)?.properties ?? {})
    expect(properties.length).toBeGreaterThan(4)
    expect(properties.filter(([, property]) => !('description' in property))).toEqual([])
  })
})

describe('handbook schema', () => {
  test('writes all schemas beside the content, and says the line that leads each file to its own', async () => {
    const { root } = createHandbook({ 'content/index.md': '' }, OWN)
    const { exitCode, stdout, stderr } = await handbook('schema', '--root', root)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(Object.keys(readTree(join(root, '.handbook')))).toEqual(KINDS.map((kind) => `schemas/${kind}.schema.json`).sort())
    expect(stdout).toMatch(/^9 schemas → .*\.handbook\/schemas\/\n/)
    const [, file = '', schema = ''] = /^ {2}(\S+people\.yaml)\n {4}# yaml-language-server: \$schema=(\S+)$/m.exec(stdout) ?? []
    expect([file, schema]).toEqual(['content/data/people.yaml', '../../.handbook/schemas/people.schema.json'])
    expect(JSON.parse(readFileSync(join(root, file, '..', schema), 'utf8'))).toMatchObject({ title: 'people.yaml' })
  })

  test('in a folder of Markdown, the line leads from the data there, and the next build publishes none of it', async () => {
    const folder = createHandbook({ 'README.md': '# Home\n', 'data/people.yaml': '' })
    const { stdout } = await handbook('schema', '--root', folder.root)
    expect(stdout).toContain('  data/people.yaml\n    # yaml-language-server: $schema=../.handbook/schemas/people.schema.json\n')
    const { files } = await folder.build()
    expect(Object.keys(files).filter((path) => path.includes('schema'))).toEqual([])
  })

  test('writes one alone to a folder that is named', async () => {
    const { root } = createHandbook({ 'content/index.md': '' })
    const { exitCode } = await handbook('schema', '--root', root, '--kind', 'teams', '--out', join(root, 'schemas'))
    expect(exitCode).toBe(0)
    expect(Object.keys(readTree(join(root, 'schemas')))).toEqual(['teams.schema.json'])
  })

  test.each([
    [['--kind', 'peple'], "--kind is 'peple', but there is no such kind of data (did you mean people?)"],
    [
      ['--kind', 'xyz'],
      "--kind is 'xyz', but there is no such kind of data (the kinds are people, teams, projects, counterparts, recordings, glossary, search-tests)",
    ],
  ])('%s is refused', async (args, message) => {
    const { root } = createHandbook({ 'content/index.md': '' })
    expect(await handbook('schema', '--root', root, ...args)).toEqual({ exitCode: 2, stdout: '', stderr: `error: ${message}\n` })
  })

  test('a folder of the content is refused, since it would be published', async () => {
    const { root } = createHandbook({ 'content/index.md': '' })
    mkdirSync(join(root, 'content/schemas'))
    const { exitCode, stderr } = await handbook('schema', '--root', root, '--out', join(root, 'content/schemas'))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('is a folder of the content, which is published: name one outside')
    expect(readTree(join(root, 'content/schemas'))).toEqual({})
  })
})
