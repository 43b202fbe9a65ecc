import { describe, expect, test } from 'vitest'
import { load, type Files } from '../../../support/load.ts'

const PEOPLE = `hana:
  name: Hana Sakamoto
  email: hana@lindenworks.example
  handles: ['@hana-s']
nia:
  name: Nia Obi
  chat: https://chat.lindenworks.example/nia
kwame:
  name: Kwame Mensah
  left: 2026-01-31
`

const TEAMS = `people:
  name: People
  lead: nia
  chat: '#people'
  handles: ['@lindenworks/people']
  page: /people/
legal:
  name: Legal
  lead: kwame
`

const DATA: Files = { 'data/people.yaml': PEOPLE, 'data/teams.yaml': TEAMS }

const page = (...lines: readonly string[]): string => ['---', 'title: A', ...lines, '---', ''].join('\n')

/** The owners of a page as `key from`, separated by commas. */
async function ownersAt(address: string, files: Files, options: Parameters<typeof load>[1] = {}): Promise<string> {
  const { pageAt } = await load({ ...DATA, ...files }, options)
  return pageAt(address)
    .owners.map(({ key, from, hasLeft }) => `${key} from ${from}${hasLeft ? ', who left' : ''}`)
    .join('; ')
}

describe('who looks after a page is said', () => {
  const files = {
    CODEOWNERS: '/hr/leave.md @hana-s',
    'index.md': page('owner: people'),
    'hr/index.md': page('owner: legal'),
    'hr/leave.md': page('owner: nia'),
  }
  const config = { owner: ['people'] }

  test('by its front matter first', async () => {
    expect(await ownersAt('/hr/leave/', files, config)).toBe('nia from front matter')
  })

  test('then by CODEOWNERS', async () => {
    expect(await ownersAt('/hr/leave/', { ...files, 'hr/leave.md': page() }, config)).toBe('hana from CODEOWNERS')
  })

  test('then by the nearest index page above it that names somebody', async () => {
    expect(await ownersAt('/hr/pay/', { ...files, 'hr/pay.md': page('owner: []') }, config)).toBe('legal from section')
    const silent = { ...files, 'hr/index.md': page(), 'hr/pay/days.md': page() }
    expect(await ownersAt('/hr/pay/days/', silent, config)).toBe('people from section')
  })

  test('then by the configuration, and else by nobody', async () => {
    const plain = { 'index.md': page(), 'a.md': page() }
    expect(await ownersAt('/a/', plain, config)).toBe('people from site')
    expect(await ownersAt('/a/', plain)).toBe('')
  })

  test('a file that CODEOWNERS makes nobody’s has its section’s owner', async () => {
    const unowned = { ...files, CODEOWNERS: '* @hana-s\n/hr/leave.md', 'hr/leave.md': page() }
    expect(await ownersAt('/hr/leave/', unowned, config)).toBe('legal from section')
  })
})

test.each([
  ['hana', 'hana'],
  ['@hana-s', 'hana'],
  ['hana-s', 'hana'],
  ['HANA@lindenworks.example', 'hana'],
  ['hana sakamoto', 'hana'],
  ['"#people"', 'people'],
  ['"@LindenWorks/People"', 'people'],
  ['People', 'people'],
  ['[hana, Hana Sakamoto, people]', 'hana,people'],
])('an owner may be called %s', async (written, keys) => {
  const { pageAt } = await load({ ...DATA, 'a.md': page(`owner: ${written.startsWith('@') ? `"${written}"` : written}`) })
  expect(
    pageAt('/a/')
      .owners.map(({ key }) => key)
      .join(),
  ).toBe(keys)
})

test('an owner has what the data says, and the place where they are named', async () => {
  const { pageAt } = await load({
    ...DATA,
    CODEOWNERS: '# All\n*  @lindenworks/people @nobody',
    'a.md': page(),
    'b.md': page('owner: legal'),
  })
  expect(pageAt('/a/').owners).toEqual([
    {
      key: 'people',
      kind: 'team',
      name: 'People',
      chat: '#people',
      page: '/people/',
      lead: 'Nia Obi',
      from: 'CODEOWNERS',
      named: { file: 'CODEOWNERS', place: { line: 2, column: 4, endLine: 2, endColumn: 23 } },
    },
    {
      key: '@nobody',
      kind: 'unknown',
      name: '@nobody',
      from: 'CODEOWNERS',
      named: { file: 'CODEOWNERS', place: { line: 2, column: 24, endLine: 2, endColumn: 31 } },
    },
  ])
  // Its lead has left.
  expect(pageAt('/b/').owners).toMatchObject([{ key: 'legal', named: { file: 'b.md', place: { line: 3 } } }])
  expect(pageAt('/b/').owners[0]).not.toHaveProperty('lead')
})

test('where every owner of a page has left, whoever comes next stands behind them', async () => {
  const files = { 'index.md': page('owner: people'), 'a.md': page('owner: kwame'), 'b.md': page('owner: [kwame, nia]') }
  expect(await ownersAt('/a/', files)).toBe('kwame from front matter, who left; people from section')
  expect(await ownersAt('/b/', files)).toBe('kwame from front matter, who left; nia from front matter')
})

test('links may lead to the lists of owners, and nowhere else below them', async () => {
  const links = '[all](/owners/) [ours](owners/people) [nobody’s](/owners/unowned/) [x](/owners/nobody/)'
  const { findings } = await load({ 'index.md': `${page('owner: people')}\n${links}` })
  expect(findings).toEqual(['index.md:6:68  error  link/page  there is no page at /owners/nobody/'])
  const without = await load({ 'index.md': `${page()}\n[all](/owners/)` })
  expect(without.findings).toEqual(['index.md:5:1  error  link/page  there is no page at /owners/'])
})

describe('front/owner', () => {
  const findings = async (files: Files, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> =>
    (await load(files, options)).findings.filter((line) => line.includes('front/owner'))

  test('tells at every place that names somebody under a key which is no longer there', async () => {
    const renamed = { ...DATA, 'data/people.yaml': PEOPLE.replace('hana:', 'hana-sakamoto:') }
    const files = {
      ...renamed,
      'a.md': page('owner: hana'),
      'b.md': page('description: B', 'owner: [nia, hana]'),
      'c.md': page('owner: pepole'),
    }
    expect(await findings(files, { owner: ['hana'] })).toEqual([
      "a.md:3:1  error  front/owner  nobody in people.yaml or teams.yaml is called 'hana' (did you mean hana-sakamoto?)",
      "b.md:4:1  error  front/owner  nobody in people.yaml or teams.yaml is called 'hana' (did you mean hana-sakamoto?)",
      "c.md:3:1  error  front/owner  nobody in people.yaml or teams.yaml is called 'pepole' (did you mean people?)",
      "handbook.config.ts  error  front/owner  nobody in people.yaml or teams.yaml is called 'hana' (did you mean hana-sakamoto?)",
    ])
  })

  test('tells of somebody who has left', async () => {
    const files = { ...DATA, CODEOWNERS: '/b.md @kwame', 'data/people.yaml': `${PEOPLE}  handles: [kwame]\n` }
    expect(await findings({ ...files, 'a.md': page('owner: kwame'), 'b.md': page() })).toEqual([
      "CODEOWNERS:1:7  warning  front/owner  Kwame Mensah ('kwame') has left and looks after nothing any more (name somebody who is here, or a team)",
      "a.md:3:1  warning  front/owner  Kwame Mensah ('kwame') has left and looks after nothing any more (name somebody who is here, or a team)",
    ])
  })

  test('tells of a name in CODEOWNERS once, as an info, where it is a page’s', async () => {
    const files = { ...DATA, CODEOWNERS: '*.rb @coder\n*.md @hannah-s\n/b.md @hannah-s', 'a.md': page(), 'b.md': page() }
    expect(await findings(files)).toEqual([
      "CODEOWNERS:2:6  info  front/owner  nobody in people.yaml or teams.yaml is called '@hannah-s' (did you mean @hana-s?)",
    ])
  })

  test('judges nobody where no data file says who there is', async () => {
    expect(await findings({ 'a.md': page('owner: anybody') }, { owner: ['somebody'] })).toEqual([])
  })
})
