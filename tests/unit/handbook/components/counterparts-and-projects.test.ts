import { expect, test } from 'vitest'
import { shown } from '../../../support/shown.ts'

const FILES = {
  'data/people.yaml': `hana:
  name: Hana Sakamoto
  role: Security engineer
  chat: '#security'
kofi:
  name: Kofi Mensah
  email: kofi@example.com
`,
  'data/teams.yaml': `security:
  name: Security
web:
  name: Web
mobile:
  name: Mobile
`,
}

const COUNTERPARTS = {
  ...FILES,
  'data/counterparts.yaml': `- person: hana
  team: security
  for: web
  deputy: kofi
  since: 2026-03
  goals: [Threat models for all new services, No secret in a repository]
- person: hana
  team: security
  for: mobile
  since: '2024'
  note: On Tuesdays
- person: kofi
  team: web
  for: security
`,
}

test('counterparts are a table with their goals', async () => {
  const { rows, html } = await shown('::stable-counterparts', COUNTERPARTS)
  expect(rows).toEqual([
    'Person | From | There for | Since | Goals | Deputy',
    'Hana Sakamoto Security engineer / #security | Security | Web | March 2026 | Threat models for all new services / No secret in a repository | Kofi Mensah <mailto:kofi@example.com>',
    'Hana Sakamoto Security engineer / #security | Security | Mobile | 2024 | On Tuesdays |',
    'Kofi Mensah <mailto:kofi@example.com> | Web | Security | | |',
  ])
  expect(html).toContain('<time datetime="2026-03">March 2026</time>')
})

test.each([
  ['team=web', ['Person | From | Since | Goals | Deputy', 'Hana']],
  ['from=security', ['Person | There for | Since | Goals | Deputy', 'Hana', 'Hana']],
  ['person=kofi', ['Person | From | There for', 'Kofi']],
  ['from=security team=mobile', ['Person | Since | Goals', 'Hana']],
])('counterparts with %s are those alone', async (attributes, expected) => {
  const { rows } = await shown(`::stable-counterparts{${attributes}}`, COUNTERPARTS)
  expect(rows.map((row, index) => (index === 0 ? row : row.split(' ')[0]))).toEqual(expected)
})

test('a table of counterparts that would be empty is told', async () => {
  const { findings } = await shown('::stable-counterparts{person=hana team=security}', COUNTERPARTS)
  expect(findings).toEqual([expect.stringContaining('index.md:1:1  warning  component/empty  stable-counterparts has nothing')])
})

const PROJECTS = {
  ...FILES,
  'gate.md': '# Gate',
  'data/projects.yaml': `gate:
  name: Gate
  description: Who may come in
  page: /gate/
  repository: https://git.example/gate
  team: security
  owners: [hana, kofi]
  deputy: kofi
  tier: 1
  status: active
door:
  name: Door
  repository: https://git.example/door
  team: web
  deputy: kofi
hole:
  name: Hole
  team: web
`,
}

test('projects stand with their owners, and where they have none, that is said in words', async () => {
  const { rows, findings } = await shown('::project-owners', PROJECTS)
  expect(rows).toEqual([
    'Project | Team | Tier | Status | Owners | Deputy',
    'Gate </gate/> Who may come in / Repository <https://git.example/gate> | Security | 1 | active | Hana Sakamoto and Kofi Mensah <mailto:kofi@example.com> | Kofi Mensah <mailto:kofi@example.com>',
    'Door <https://git.example/door> | Web | | | nobody; deputy Kofi Mensah <mailto:kofi@example.com> stands in |',
    'Hole | Web | | | nobody |',
  ])
  expect(findings).toEqual([])
})

test('projects of a team, or one project, are those alone', async () => {
  expect((await shown('::project-owners{team=web}', PROJECTS)).rows.map((row) => row.split(' ')[0])).toEqual(['Project', 'Door', 'Hole'])
  expect((await shown('::project-owners{project=gate}', PROJECTS)).rows.map((row) => row.split(' ')[0])).toEqual(['Project', 'Gate'])
})

test('a public site shows neither who is internal, nor the key of who is', async () => {
  const { html, rows } = await shown(
    '::project-owners\n\n::stable-counterparts',
    {
      ...PROJECTS,
      ...COUNTERPARTS,
      'data/people.yaml': 'hana:\n  name: Hana\n  audience: internal\nkofi:\n  name: Kofi\n',
    },
    { audience: 'public' },
  )
  expect(rows).toEqual([
    'Project | Team | Tier | Status | Owners | Deputy',
    'Gate </gate/> Who may come in / Repository <https://git.example/gate> | Security | 1 | active | Kofi | Kofi',
    'Door <https://git.example/door> | Web | | | nobody; deputy Kofi stands in |',
    'Hole | Web | | | nobody |',
    'Person | From | There for',
    'Kofi | Web | Security',
  ])
  expect(html.toLowerCase()).not.toContain('hana')
})
