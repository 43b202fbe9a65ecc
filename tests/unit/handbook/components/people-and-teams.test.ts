import { expect, test } from 'vitest'
import { shown } from '../../../support/shown.ts'

const FILES = {
  'security.md': '# Security',
  'data/people.yaml': `hana:
  name: Hana Sakamoto
  role: Security engineer
  teams: [security, guild]
  chat: '#security'
  email: hana@example.com
  timezone: Asia/Tokyo
kofi:
  name: Kofi Mensah
  role: Designer
  teams: guild
  chat: https://chat.example/kofi
lena:
  name: Lena Wolf
  role: Security engineer
  teams: security
  left: 2026-01-31
`,
  'data/teams.yaml': `security:
  name: Security
  mission: Keep what people entrust to us safe.
  lead: hana
  page: /security/
  chat: '#security'
  parent: company
guild:
  name: Guild
  parent: security
company:
  name: Company
`,
  'data/projects.yaml': `gate:
  name: Gate
  team: security
  owners: hana
  repository: https://git.example/gate
`,
}

test('people are a table in the order of their file, without those who have left', async () => {
  const { rows, html, findings, addresses } = await shown('::people', FILES)
  expect(rows).toEqual([
    'Name | Role | Teams | Contact | Time zone',
    'Hana Sakamoto | Security engineer | Security </security/> and Guild | #security / hana@example.com <mailto:hana@example.com> | Asia/Tokyo',
    'Kofi Mensah | Designer | Guild | Chat <https://chat.example/kofi> |',
  ])
  expect(html).toContain('<th scope="row">Hana Sakamoto</th>')
  expect(addresses).toEqual(['/security/', 'mailto:hana@example.com', 'https://chat.example/kofi'])
  expect(findings).toEqual([])
})

test('who leaves tomorrow is still here, and who leaves today is gone', async () => {
  const people = `kofi: { name: Kofi, left: 2026-04-01 }\nlena: { name: Lena, left: 2026-03-31 }\n`
  const { rows, words } = await shown('::people\n\nAsk :person[kofi] or :person[lena].', { 'data/people.yaml': people })
  expect(rows).toEqual(['Name', 'Kofi'])
  expect(words).toContain('Ask Kofi or Lena (has left).')
})

test('people of a team, or of a role, are those alone, and columns without a word are left out', async () => {
  const { rows, html } = await shown('::people{team=guild role="design"}', FILES)
  expect(rows).toEqual(['Name | Role | Teams | Contact', 'Kofi Mensah | Designer | Guild | Chat <https://chat.example/kofi>'])
  expect(html).toContain('aria-label="People of Guild"')
})

test('where nobody is meant, that is told', async () => {
  const { html, findings } = await shown('::people{role=pilot}', FILES)
  expect(html).not.toContain('table')
  expect(findings).toEqual([
    'index.md:1:1  warning  component/empty  people has nothing to show here (look at its attributes and at the data; readers see nothing in its place)',
  ])
})

test('a team that is in no file is told with the one that was meant', async () => {
  const { findings } = await shown('::people{team=securty}\n\n::team{team=gild}', FILES)
  expect(findings).toEqual([
    "index.md:1:1  error  component/reference  people: teams.yaml has no 'securty' (did you mean security?)",
    "index.md:3:1  error  component/reference  team: teams.yaml has no 'gild' (did you mean guild?)",
  ])
})

test('a team is a card', async () => {
  const { html, words } = await shown('::team{team=security}', FILES)
  expect(html).toContain('<div class="team-card" role="group" aria-label="Security">')
  expect(html).toContain('<dt>Chat</dt><dd>#security</dd>')
  expect(words).toBe(
    'Security Keep what people entrust to us safe. Lead Hana Sakamoto Members (1) Hana Sakamoto Part of Company Teams Guild Projects Gate Chat #security',
  )
})

test('a person in a text is their name, with the way to reach them', async () => {
  const { html, words, findings } = await shown(
    'Ask :person[hana], :person[Kofi]{key=kofi}, or :person[lena]. [About :person[hana]](security.md)',
    FILES,
  )
  expect(html).toBe(
    '<p>Ask <span class="person"><a href="mailto:hana@example.com">Hana Sakamoto</a></span>, ' +
      '<span class="person"><a href="https://chat.example/kofi">Kofi</a></span>, ' +
      'or <span class="person">Lena Wolf<span class="detail"> (has left)</span></span>. ' +
      '<a href="security.md">About Hana Sakamoto</a></p>',
  )
  expect(words).toBe('Ask Hana Sakamoto, Kofi, or Lena Wolf (has left). About Hana Sakamoto')
  expect(findings).toEqual([])
})

test('a person in a heading is in the contents by name', async () => {
  const { headings } = await shown('# Home\n\n## Work with :person[hana]', FILES)
  expect(headings.map((heading) => heading.replace(/#\S*/, ''))).toEqual(['1  Home', '2  Work with Hana Sakamoto'])
})

test('a person who is in no file is told with the one that was meant', async () => {
  const { findings } = await shown('Ask :person[hanna] or :person[Kofi]{key=koffi}.', FILES)
  expect(findings).toEqual([
    "index.md:1:5  error  component/reference  person: people.yaml has no 'hanna' (did you mean hana?)",
    "index.md:1:23  error  component/reference  person: people.yaml has no 'koffi' (did you mean kofi?)",
  ])
})
