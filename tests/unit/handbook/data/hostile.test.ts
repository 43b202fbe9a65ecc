import { describe, expect, test } from 'vitest'
import { load } from '../../../support/load.ts'

const TAIL = '(until it is, the handbook has none of its rows)'

async function findingsIn(people: string): Promise<readonly string[]> {
  const { findings, routes } = await load({ 'index.md': '# Home\n', 'data/people.yaml': people })
  expect(routes).toEqual(['/'])
  return findings.map((finding) => finding.replace('data/people.yaml:', ''))
}

describe('files that are no data are told, and nothing else is lost', () => {
  test.each([
    ['a tab', 'a:\n\tname: A\n', `2:1  error  data/yaml  this file is not YAML: tabs are not allowed as indentation ${TAIL}`],
    ['an alias without its anchor', 'a: *b\n', `1:4  error  data/yaml  this file is not YAML: no anchor &b stands above *b ${TAIL}`],
    [
      'an alias within its own anchor',
      'a: &a {name: *a}\n',
      `1:14  error  data/yaml  this file is not YAML: no anchor &a stands above *a ${TAIL}`,
    ],
    ['a key that is a list', '? [a, b]\n: {name: A}\n', `1:3  error  data/yaml  this file is not YAML: a key must be text ${TAIL}`],
    [
      'two documents',
      'a: {name: A}\n---\nb: {name: B}\n',
      `2:1  error  data/yaml  this file is not YAML: a line of three hyphens begins another document here, and one is read ${TAIL}`,
    ],
    ['thousands of levels', '['.repeat(50_000), /error {2}data\/yaml {2}this file is not YAML/],
    ['NULs and escapes', 'a: {name: "\\0\\uD800"}\n\0', /data\/(?:yaml|schema)/],
  ])('%s', async (_, text, finding) => {
    const [first] = await findingsIn(text)
    expect(first).toEqual(typeof finding === 'string' ? finding : expect.stringMatching(finding))
  })

  test('at most three findings come of one file that is not YAML', async () => {
    expect((await findingsIn('\tx: [\n'.repeat(1000))).length).toBeLessThanOrEqual(3)
  })
})

test('aliases that multiply are refused before anything is made of them', async () => {
  const levels = Array.from(
    { length: 30 },
    (_, index) => `l${String(index + 1)}: &l${String(index + 1)} [${`*l${String(index)}, `.repeat(9)}]\n`,
  )
  const findings = await findingsIn(`l0: &l0 {name: A}\n${levels.join('')}`)
  expect(findings[0]).toMatch(/data\/yaml {2}this file is not YAML: \*l\d stands for too much: over 1000000 values/)
})

test('an anchor that many rows use is an ordinary thing', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `p${String(index)}: {name: P, handles: *h}\n`).join('')
  expect(await findingsIn(`p: {name: P, handles: &h ['@a', '@b']}\n${rows}`)).toEqual([])
})

test('names that JavaScript gives a meaning are names', async () => {
  const { site, findings } = await load({
    'index.md': '# Home\n',
    'data/people.yaml': 'constructor: {name: A}\ntoString: {name: B, manager: hasOwnProperty}\n__proto__: {name: C}\n',
    'data/teams.yaml': 'a: {name: A, __proto__: {lead: b}}\n',
  })
  expect(findings).toEqual([
    expect.stringMatching(/^data\/people.yaml:2:30 {2}error {2}data\/reference {2}'toString': people.yaml has no 'hasOwnProperty'/),
    expect.stringMatching(/^data\/people.yaml:3:1 {2}error {2}data\/schema {2}'__proto__': it is no key/),
    expect.stringMatching(/^data\/teams.yaml:1:14 {2}error {2}data\/schema {2}'a': '__proto__' is no key of teams/),
  ])
  expect([...site.data.people.keys()]).toEqual(['constructor', 'toString'])
  expect(Object.getPrototypeOf({})).not.toHaveProperty('name')
})

test('a key that stands twice is told, in a file and in a row, and the last holds', async () => {
  const { site, findings } = await load({
    'index.md': '# Home\n',
    'data/people.yaml': 'a: {name: First}\na:\n  name: Second\n  name: Third\n',
  })
  expect(findings).toEqual([
    "data/people.yaml:2:1  error  data/duplicate  'a' is here for the second time, so what stands there first does not count (delete one of the two, or give it another key)",
    "data/people.yaml:4:3  error  data/duplicate  'name' is here for the second time, so what stands there first does not count (delete one of the two, or give it another key)",
  ])
  expect(site.data.people.get('a')?.value.name).toBe('Third')
})

test('merge keys, tags and dates of other YAMLs are text, and told where they are wrong', async () => {
  expect(await findingsIn('base: &base {name: A}\nb:\n  <<: *base\n  name: B\n')).toEqual([
    expect.stringMatching(/^3:3 {2}error {2}data\/schema {2}'b': '<<' is no key of people/),
  ])
  expect(await findingsIn('a: {name: A, left: !!timestamp 2026-12-31}\n')).toEqual([])
  expect(await findingsIn('a: {name: A, left: 2026-12-31T10:00:00Z}\n')).toEqual([
    expect.stringContaining('but must be a day such as 2026-03-31'),
  ])
})

test('ten thousand rows that all are wrong in all that they name are told, each', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `person-${String(index)}:\n  name: P\n  manager: nobody-${String(index)}\n`)
  const findings = await findingsIn(rows.join(''))
  expect(findings).toHaveLength(10_000)
  expect(findings.at(-1)).toBe(
    "30000:12  error  data/reference  'person-9999': people.yaml has no 'nobody-9999' (add it there, or name another)",
  )
})
