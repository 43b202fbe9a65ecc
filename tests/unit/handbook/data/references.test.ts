import { describe, expect, test } from 'vitest'
import { load, type Files } from '../../../support/load.ts'

async function findingsIn(files: Files): Promise<readonly string[]> {
  const { findings } = await load({ 'index.md': '# Home\n', ...files })
  return findings
}

/** Each line ends in the key that is meant. */
const DATA = {
  'data/people.yaml': `hana-sakamoto:
  name: Hana Sakamoto
  teams: [platform]
kofi-mensah:
  name: Kofi Mensah
  teams: platform
  manager: hana-sakamoto
`,
  'data/teams.yaml': `engineering: {name: Engineering}
platform:
  name: Platform
  parent: engineering
  lead: hana-sakamoto
`,
  'data/projects.yaml': `billing:
  name: Billing
  team: platform
  owners:
    - kofi-mensah
    - hana-sakamoto
  deputy: hana-sakamoto
`,
  'data/counterparts.yaml': `- person: hana-sakamoto
  team: platform
  for: engineering
  deputy: hana-sakamoto
`,
  'data/recordings.yaml': `- date: 2026-03-12
  title: All hands
  owner: hana-sakamoto
- date: 2026-03-13
  title: Demo
  owner: platform
`,
}

test('data in which every key is there has no findings', async () => {
  expect(await findingsIn(DATA)).toEqual([])
})

test('a person who is renamed is told at every place that names the old key', async () => {
  const people = DATA['data/people.yaml'].replace('hana-sakamoto:', 'hana-sakamoto-ito:')
  const told = "people.yaml has no 'hana-sakamoto' (did you mean hana-sakamoto-ito?)"
  expect(await findingsIn({ ...DATA, 'data/people.yaml': people })).toEqual([
    `data/counterparts.yaml:1:11  error  data/reference  row 1 of counterparts: ${told}`,
    `data/counterparts.yaml:4:11  error  data/reference  row 1 of counterparts: ${told}`,
    `data/people.yaml:7:12  error  data/reference  'kofi-mensah': ${told}`,
    `data/projects.yaml:6:7  error  data/reference  'billing': ${told}`,
    `data/projects.yaml:7:11  error  data/reference  'billing': ${told}`,
    `data/recordings.yaml:3:10  error  data/reference  row 1 of recordings: neither people.yaml nor teams.yaml has 'hana-sakamoto' (did you mean hana-sakamoto-ito?)`,
    `data/teams.yaml:5:9  error  data/reference  'platform': ${told}`,
  ])
})

test('a team that is renamed is told at every place that names the old key', async () => {
  const teams = DATA['data/teams.yaml'].replace('platform:', 'platforms:')
  const told = "teams.yaml has no 'platform' (did you mean platforms?)"
  expect(await findingsIn({ ...DATA, 'data/teams.yaml': teams })).toEqual([
    `data/counterparts.yaml:2:9  error  data/reference  row 1 of counterparts: ${told}`,
    `data/people.yaml:3:11  error  data/reference  'hana-sakamoto': ${told}`,
    `data/people.yaml:6:10  error  data/reference  'kofi-mensah': ${told}`,
    `data/projects.yaml:3:9  error  data/reference  'billing': ${told}`,
    `data/recordings.yaml:6:10  error  data/reference  row 2 of recordings: neither people.yaml nor teams.yaml has 'platform' (did you mean platforms?)`,
  ])
})

test('a project that is renamed is told where data of the project’s own names it', async () => {
  const files = {
    ...DATA,
    'data/projects.yaml': DATA['data/projects.yaml'].replace('billing:', 'billings:'),
    'data/risks.yaml': '- of: [billing]\n',
  }
  const { findings } = await load(
    { 'index.md': '# Home\n', ...files },
    {
      data: {
        risks: {
          shape: 'list',
          row: { safeParse: (row) => ({ success: true, data: row }) },
          references: [{ path: 'of.*', to: 'projects' }],
        },
      },
    },
  )
  expect(findings).toEqual([
    "data/risks.yaml:1:8  error  data/reference  row 1 of risks: projects.yaml has no 'billing' (did you mean billings?)",
  ])
})

test('a name in the place of a key says the key; one that is near to nothing says what to do', async () => {
  const teams = 'platform: {name: Platform, lead: hana sakamoto}\nsales:\n  name: Sales\n  lead: Zyx\n'
  expect(await findingsIn({ 'data/people.yaml': 'hs: {name: Hana Sakamoto}\n', 'data/teams.yaml': teams })).toEqual([
    "data/teams.yaml:1:34  error  data/reference  'platform': people.yaml has no 'hana sakamoto' (did you mean hs?)",
    "data/teams.yaml:4:9  error  data/reference  'sales': people.yaml has no 'Zyx' (add it there, or name another)",
  ])
})

test('what a file that cannot be read would have is not judged', async () => {
  const findings = await findingsIn({ ...DATA, 'data/people.yaml': 'hana-sakamoto:\n\tname: Hana\n' })
  expect(findings).toEqual([
    'data/people.yaml:2:1  error  data/yaml  this file is not YAML: tabs are not allowed as indentation (until it is, the handbook has none of its rows)',
  ])
})

describe('circles', () => {
  test.each([
    [
      'one',
      'a: {name: A, parent: a}\n',
      "1:22  error  data/reference  'a' is its own parent (leave out parent in the one that stands at the top)",
    ],
    [
      'two, with one that leads to them',
      'x: {name: X, parent: b}\na: {name: A, parent: b}\nb: {name: B, parent: a}\n',
      '3:22  error  data/reference  each parent leads to the next, in a circle: b → a → b (leave out parent in the one that stands at the top)',
    ],
  ])('of %s are told once', async (_, teams, finding) => {
    expect(await findingsIn({ 'data/teams.yaml': teams })).toEqual([`data/teams.yaml:${finding}`])
  })

  test('of managers are told, with the names of a few where there are many', async () => {
    const people = Array.from({ length: 10 }, (_, index) => `p${String(index)}: {name: P, manager: p${String((index + 1) % 10)}}\n`).join(
      '',
    )
    expect(await findingsIn({ 'data/people.yaml': people })).toEqual([
      'data/people.yaml:1:24  error  data/reference  each manager leads to the next, in a circle: p0 → p1 → p2 → p3 → p4 → … → p9 → p0 (leave out manager in the one that stands at the top)',
    ])
  })
})

describe('somebody who has left by the day of the run', () => {
  const hasLeft = {
    ...DATA,
    'data/people.yaml': DATA['data/people.yaml'].replace('Hana Sakamoto\n', 'Hana Sakamoto\n  left: 2026-03-31\n'),
  }

  test('is told wherever they still have a duty, with who could follow', async () => {
    expect(await findingsIn(hasLeft)).toEqual([
      'data/counterparts.yaml:1:11  warning  data/left  row 1 of counterparts has Hana Sakamoto as counterpart, who left on 2026-03-31 (name somebody else)',
      'data/counterparts.yaml:4:11  warning  data/left  row 1 of counterparts has Hana Sakamoto as deputy, who left on 2026-03-31 (name somebody else)',
      "data/people.yaml:8:12  warning  data/left  'kofi-mensah' has Hana Sakamoto as manager, who left on 2026-03-31 (name somebody else)",
      "data/projects.yaml:6:7  warning  data/left  'billing' has Hana Sakamoto as owner, who left on 2026-03-31 (Kofi Mensah (kofi-mensah) could follow)",
      "data/projects.yaml:7:11  warning  data/left  'billing' has Hana Sakamoto as deputy, who left on 2026-03-31 (name somebody else)",
      'data/recordings.yaml:3:10  warning  data/left  row 1 of recordings has Hana Sakamoto as owner, who left on 2026-03-31 (name somebody else)',
      "data/teams.yaml:5:9  warning  data/left  'platform' has Hana Sakamoto as lead, who left on 2026-03-31 (name somebody else)",
    ])
  })

  test('is not told before that day, nor as the manager of others who have left', async () => {
    const people =
      'hana:\n  name: Hana\n  left: 2026-03-30\nkofi:\n  name: Kofi\n  manager: hana\n  left: 2026-01-31\nnia: {name: Nia, left: 2026-04-01}\n'
    expect(await findingsIn({ 'data/people.yaml': people, 'data/teams.yaml': 'a: {name: A, lead: nia}\n' })).toEqual([])
  })

  test('has the deputy of a counterpart follow', async () => {
    const counterparts = DATA['data/counterparts.yaml'].replace('deputy: hana-sakamoto', 'deputy: kofi-mensah')
    const findings = await findingsIn({ ...hasLeft, 'data/counterparts.yaml': counterparts })
    expect(findings[0]).toContain('who left on 2026-03-31 (Kofi Mensah (kofi-mensah) could follow)')
  })
})

test('a recording is told from the day on which it expires', async () => {
  const recordings = '- {date: 2026-01-01, title: New year, expires: 2026-03-31}\n- {date: 2026-01-02, title: Later, expires: 2026-04-01}\n'
  expect(await findingsIn({ 'data/recordings.yaml': recordings })).toEqual([
    "data/recordings.yaml:1:48  warning  data/expired  row 1 of recordings: 'New year' of 2026-01-01 expired on 2026-03-31 (delete the row, or keep the recording and say until when)",
  ])
})

test('a word of the glossary is told where it is explained again, in whatever case', async () => {
  const glossary =
    '- term: Pull request\n  also: [PR, pr]\n  definition: A change\n- term: PR\n  definition: The press\n- term: pull Request\n  definition: Again\n'
  expect(await findingsIn({ 'data/glossary.yaml': glossary })).toEqual([
    "data/glossary.yaml:2:14  error  data/duplicate  row 1 of glossary has 'pr' twice (delete one of the two)",
    `data/glossary.yaml:4:9  error  data/duplicate  'PR' is explained twice (make one row of the two, or say in each which sense it is: "PR (pull request)")`,
    `data/glossary.yaml:6:9  error  data/duplicate  'pull Request' is explained twice (make one row of the two, or say in each which sense it is: "PR (pull request)")`,
  ])
})
