// Whoever gives a row of the data another key is told every place that names it by the old one.
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'

const FILES = {
  'content/data/people.yaml':
    'hana-sakamoto:\n  name: Hana Sakamoto\n  teams: security\nomar-diallo:\n  name: Omar Diallo\n  teams: [platform]\n  manager: hana-sakamoto\n',
  'content/data/teams.yaml': 'security:\n  name: Security team\n  lead: hana-sakamoto\nplatform:\n  name: Platform\n  parent: security\n',
  'content/data/projects.yaml': 'login-page:\n  name: Login page\n  team: security\n  owners: [hana-sakamoto]\n  deputy: omar-diallo\n',
  'content/data/counterparts.yaml': '- person: hana-sakamoto\n  team: security\n  for: platform\n',
  'content/data/recordings.yaml': '- date: 2026-03-02\n  title: Weekly\n  owner: security\n',
  'content/index.md':
    '---\nowner: security\n---\n\n# Home\n\nAsk :person[hana-sakamoto].\n\n::team{team=security}\n\n::stable-counterparts{team=platform}\n',
  'content/projects.md':
    '---\nowner: [hana-sakamoto, platform]\n---\n\n# Projects\n\n::project-owners{project=login-page}\n\n::people{team=security}\n',
}

/** The findings of the handbook after a key was given another name where its row stands, and nowhere else. */
async function after(file: keyof typeof FILES, from: string, to: string): Promise<readonly string[]> {
  const files = { ...FILES, [file]: FILES[file].replace(`${from}:\n  name`, `${to}:\n  name`) }
  const { findings } = await createHandbook(files).check()
  return findings
}

test('as long as nothing is renamed, nothing is told', async () => {
  expect((await createHandbook(FILES).check()).findings).toEqual([])
})

describe('every place that names the old key is an error with the new one as suggestion', () => {
  test('a person', async () => {
    expect(await after('content/data/people.yaml', 'hana-sakamoto', 'hana-sakamotto')).toEqual([
      expect.stringMatching(
        /^content\/data\/counterparts\.yaml:1:11 {2}error {2}data\/reference .*hana-sakamoto.*\(did you mean hana-sakamotto\?\)$/,
      ),
      expect.stringMatching(/^content\/data\/people\.yaml:7:12 {2}error {2}data\/reference .*\(did you mean hana-sakamotto\?\)$/),
      expect.stringMatching(/^content\/data\/projects\.yaml:4:12 {2}error {2}data\/reference .*\(did you mean hana-sakamotto\?\)$/),
      expect.stringMatching(/^content\/data\/teams\.yaml:3:9 {2}error {2}data\/reference .*\(did you mean hana-sakamotto\?\)$/),
      expect.stringMatching(/^content\/index\.md:7:5 {2}error {2}component\/reference .*\(did you mean hana-sakamotto\?\)$/),
      // A counterpart whom nobody knows is shown nowhere.
      expect.stringMatching(/^content\/index\.md:11:1 {2}warning {2}component\/empty/),
      expect.stringMatching(/^content\/projects\.md:2:1 {2}error {2}front\/owner .*\(did you mean hana-sakamotto\?\)$/),
    ])
  })

  test('a team', async () => {
    expect(await after('content/data/teams.yaml', 'security', 'securities')).toEqual([
      expect.stringMatching(/^content\/data\/counterparts\.yaml:2:9 {2}error {2}data\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/data\/people\.yaml:3:10 {2}error {2}data\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/data\/projects\.yaml:3:9 {2}error {2}data\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/data\/recordings\.yaml:3:10 {2}error {2}data\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/data\/teams\.yaml:6:11 {2}error {2}data\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/index\.md:2:1 {2}error {2}front\/owner .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/index\.md:9:1 {2}error {2}component\/reference .*\(did you mean securities\?\)$/),
      expect.stringMatching(/^content\/projects\.md:9:1 {2}error {2}component\/reference .*\(did you mean securities\?\)$/),
    ])
  })

  test('a project', async () => {
    expect(await after('content/data/projects.yaml', 'login-page', 'login-pages')).toEqual([
      expect.stringMatching(/^content\/projects\.md:7:1 {2}error {2}component\/reference .*\(did you mean login-pages\?\)$/),
    ])
  })
})

test('a row that cannot be read is told where it stands, and not at every place that names it', async () => {
  const people = FILES['content/data/people.yaml'].replace('  name: Hana Sakamoto\n', '  name: 7\n')
  const { findings } = await createHandbook({ ...FILES, 'content/data/people.yaml': people }).check()
  expect(findings.filter((line) => line.includes('error'))).toEqual([
    expect.stringMatching(/^content\/data\/people\.yaml:2:9 {2}error {2}data\/schema .*'name' must be text/),
  ])
  const broken = await createHandbook({ ...FILES, 'content/data/people.yaml': 'a: [\n' }).check()
  expect(broken.findings.filter((line) => line.includes('error')).map((line) => line.split('  ')[2])).toEqual(['data/yaml'])
})

test('a table of counterparts that comes out empty is told at its directive', async () => {
  const { findings } = await createHandbook({ ...FILES, 'content/data/counterparts.yaml': '[]\n' }).check()
  expect(findings).toEqual([
    expect.stringMatching(/^content\/index\.md:11:1 {2}warning {2}component\/empty {2}stable-counterparts has nothing to show here/),
  ])
})

test('a page that uses data is built anew when the data changes, and no other page is', async () => {
  const handbook = createHandbook({ ...FILES, 'content/plain.md': '# Plain\n\nWithout data.\n' })
  const { files: before } = await handbook.build()
  handbook.write({ 'content/data/projects.yaml': FILES['content/data/projects.yaml'].replace('Login page', 'Sign-in page') })
  const { files: now } = await handbook.build()
  const changed = Object.keys(now).filter((path) => now[path] !== before[path])
  expect(changed.filter((path) => !path.startsWith('pagefind/'))).toEqual(['index.html', 'projects/index.html'])
  expect(now['projects/index.html']).toContain('Sign-in page')
})
