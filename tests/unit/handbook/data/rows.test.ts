import { describe, expect, test } from 'vitest'
import { load } from '../../../support/load.ts'

/** What is wrong with one data file. */
async function findingsIn(name: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const { findings } = await load({ 'index.md': '# Home\n', [`data/${name}`]: `${lines.join('\n')}\n` })
  return findings.map((finding) => finding.replace(`data/${name}:`, ''))
}

test('data is what the files say, with defaults, and the place of each row', async () => {
  const { site, findings } = await load({
    'index.md': '# Home\n',
    'data/people.yaml': '# Everybody\nhana:\n  name: Hana Sakamoto\n  teams: platform\n  left: 2026-12-31\n007:\n  name: Bo\n',
    'data/teams.yml': 'platform: {name: Platform, lead: hana}\n',
    'data/recordings.yaml': '\n- date: 2026-03-12\n  title: "All hands"\n  minutes: 42.5\n  audience: internal\n',
    'data/glossary.yaml': '',
  })
  expect(findings).toEqual([])
  expect([...site.data.people]).toEqual([
    [
      'hana',
      {
        id: 'hana',
        file: 'data/people.yaml',
        place: { line: 2, column: 1, endLine: 2, endColumn: 5 },
        value: { name: 'Hana Sakamoto', teams: ['platform'], handles: [], left: '2026-12-31' },
      },
    ],
    [
      '007',
      {
        id: '007',
        file: 'data/people.yaml',
        place: { line: 6, column: 1, endLine: 6, endColumn: 4 },
        value: { name: 'Bo', teams: [], handles: [] },
      },
    ],
  ])
  expect(site.data.teams.get('platform')?.value).toEqual({ name: 'Platform', lead: 'hana', handles: [] })
  expect(site.data.recordings).toMatchObject([
    {
      id: '0',
      audience: 'internal',
      place: { line: 2, column: 3 },
      value: { date: '2026-03-12', title: 'All hands', minutes: 42.5, audience: 'internal' },
    },
  ])
  expect(site.data.glossary).toEqual([])
})

test('a row that is wrong takes no other with it, and is no second mistake where it is named', async () => {
  const { site, findings } = await load({
    'index.md': '# Home\n',
    'data/people.yaml': 'hana:\n  nam: Hana\nkofi:\n  name: Kofi\n  manager: hana\n',
  })
  expect(findings).toEqual([
    "data/people.yaml:1:1  error  data/schema  'hana': 'name' is missing",
    "data/people.yaml:2:3  error  data/schema  'hana': 'nam' is no key of people (did you mean name?)",
  ])
  expect([...site.data.people.keys()]).toEqual(['kofi'])
})

describe('a wrong value is told in words, at its place', () => {
  test.each([
    ['name: 12', `3:9  error  data/schema  'b': 'name' must be text (put it in quotes: '12')`],
    ['name: B\n  left: 31.12.2026', `4:9  error  data/schema  'b': 'left' is "31.12.2026", but must be a day such as 2026-03-31`],
    ['name: B\n  left: 2026-02-30', `4:9  error  data/schema  'b': 'left' is "2026-02-30", but must be a day such as 2026-03-31`],
    ['name: B\n  manager:', `4:3  error  data/schema  'b': 'manager' is empty (fill it in, or delete it)`],
    ['name: " "', `3:9  error  data/schema  'b': 'name' is empty`],
    ['name: B\n  handles: {a: 1}', `4:12  error  data/schema  'b': 'handles' must be a list`],
    ['name: B\n  handles: [x, 1]', `4:16  error  data/schema  'b': 'handles.1' must be text (put it in quotes: '1')`],
    ['name: B\n  email: nobody', `4:10  error  data/schema  'b': 'email' is "nobody", but must be an e-mail address`],
    [
      'name: B\n  audience: intern',
      `4:13  error  data/schema  'b': 'audience' is "intern", but must be internal or public (did you mean internal?)`,
    ],
    [
      'name: B\n  shoes: 44',
      `4:3  error  data/schema  'b': 'shoes' is no key of people (the keys are name, role, teams, manager, email, chat, handles, timezone, left, audience)`,
    ],
  ])('%s', async (row, finding) => {
    expect(await findingsIn('people.yaml', 'a: {name: A}', 'b:', `  ${row}`)).toEqual([finding])
  })

  test.each([
    ['just words', `3:4  error  data/schema  'b': it must be keys with values`],
    ['[1]', `3:4  error  data/schema  'b': it must be keys with values`],
  ])('a row that is %s', async (row, finding) => {
    expect(await findingsIn('people.yaml', '# Everybody', 'a: {name: A}', `b: ${row}`)).toEqual([finding])
  })

  test.each(['javascript:alert(1)', 'people/hana.md', '//evil.example', '/\\evil.example', 'mailto:x@y.example'])(
    'a page at %s',
    async (page) => {
      expect(await findingsIn('teams.yaml', `a: {name: A, page: '${page}'}`)).toEqual([
        `1:20  error  data/schema  'a': 'page' is ${JSON.stringify(page)}, but must be an address: https://…, or /… on this site`,
      ])
    },
  )

  test('in a list, rows are counted from 1', async () => {
    expect(await findingsIn('glossary.yaml', '- {term: a, definition: b}', '- term: c')).toEqual([
      "2:3  error  data/schema  row 2 of glossary: 'definition' is missing",
    ])
  })
})

test.each([
  [
    'people.yaml',
    '- name: Hana',
    '1:1  error  data/schema  people is rows by their keys (write a key, a colon, and below it, indented, what it says)',
  ],
  [
    'recordings.yaml',
    'a: {title: A}',
    "1:1  error  data/schema  recordings is a list of rows, each of which begins with a hyphen (write '- ' before the first key of each row)",
  ],
  ['glossary.yaml', '- {term: A, definition: a}\n-', '2:2  error  data/schema  row 2 of glossary: it must be keys with values'],
  ['projects.yaml', 'p: {name: P, tier: 0}', "1:20  error  data/schema  'p': 'tier' is 0, but must be at least 1"],
  [
    'people.yaml',
    'just words',
    '1:1  error  data/schema  people is rows by their keys (write a key, a colon, and below it, indented, what it says)',
  ],
  [
    'people.yaml',
    'Hana S: {name: Hana}',
    "1:1  error  data/schema  'Hana S': it is no key: a key is letters, digits, dots and hyphens (such as hana-sakamoto)",
  ],
])('%s that is: %s', async (name, text, finding) => {
  expect(await findingsIn(name, text)).toEqual([finding])
})

test('a file of no kind is told, with the kind that was meant, and so is a second file of one', async () => {
  const { site, findings } = await load({
    'index.md': '# Home\n',
    'data/People.yaml': '',
    'data/shoes.yaml': '',
    'data/teams.yaml': 'a: {name: A}\n',
    'data/teams.yml': 'b: {name: B}\n',
  })
  expect(findings).toEqual([
    "data/People.yaml:1:1  warning  data/unknown-file  no kind of data is called 'People', so this file is not read (did you mean people.yaml?)",
    "data/shoes.yaml:1:1  warning  data/unknown-file  no kind of data is called 'shoes', so this file is not read (say under data in the configuration what it holds)",
    'data/teams.yml:1:1  error  data/duplicate  data/teams.yaml has the rows of teams already, so this file is not read (move its rows there, and delete it)',
  ])
  expect([...site.data.teams.keys()]).toEqual(['a'])
})
