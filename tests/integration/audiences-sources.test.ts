// What is for inside, and what becomes of all that has to do with it.
import { expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'

/** The pages and copied files of a site, without what the tool writes beside them. */
function namesOf(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(files).filter(
    (path) =>
      !/^(?:_|404|favicon|handbook[-.]|llms|navigation\.json|pagefind\/|pages|robots|search[./]|sitemap|fonts\/)/.test(path) &&
      !path.endsWith('.md'),
  )
}

test('a section for inside is closed, whatever its pages say, and whoever says otherwise is told', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n',
    'content/security/index.md': '---\naudience: internal\n---\n# Security\n',
    'content/security/badges.md': '# Badges\n',
    'content/security/deep/keys.md': '# Keys\n',
    'content/security/deep/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/security/visitors.md': '---\naudience: public\n---\n# Visitors\n',
    'content/people/README.md': '---\naudience: internal\n---\n# People\n',
    'content/people/ann.md': '# Ann\n',
    'content/pay.md': '---\naudience: internal\n---\n# Pay\n',
    'content/pay/bands.md': '# Bands\n',
    'content/open/index.md': '# Open\n',
    'content/open/closed.md': '---\naudience: Internal\n---\n# Closed\n',
  })
  const { files, findings } = await handbook.build({ audience: 'public' })
  expect(namesOf(files)).toEqual(['index.html', 'open/index.html'])
  expect(findings).toEqual([
    'content/security/visitors.md:2:1  error  front/audience  this page says that it is public, but content/security/index.md says that its whole ' +
      'section is for inside, and that holds (move the page out of the section, or let the pages of the section say for themselves what is for inside)',
  ])
  const inside = namesOf((await handbook.build()).files)
  expect(inside.filter((path) => !path.includes('whole-section'))).toHaveLength(12)
  expect(inside).toHaveLength(16)
})

test('where only what says so is for the public, nothing else goes out', async () => {
  const handbook = createHandbook(
    {
      'content/index.md': '---\naudience: public\n---\n# Home\n\n![Our house](house.png)\n',
      'content/house.png': 'no image',
      'content/plan.png': 'no image',
      'content/pay.md': '# Pay\n',
      'content/open/index.md': '---\naudience: public\n---\n# Open\n',
      'content/open/jobs.md': '# Jobs\n',
      'content/open/form.pdf': 'no form',
      'content/open/salaries.md': '---\naudience: internal\n---\n# Salaries\n',
      'content/data/people.yaml': 'ann:\n  name: Ann Arbour\nbob:\n  name: Bob Barker\n  audience: public\n',
      'components/crew.tsx': `
        import { z } from 'handbook-ssg'
        export const attributes = z.strictObject({})
        export function Component({ context }) {
          return <ul>{[...context.data.people.values()].map(({ value }) => <li>{value.name}</li>)}</ul>
        }
      `,
      'content/open/crew.md': '# Crew\n\n::crew\n',
    },
    `export default { defaultAudience: 'internal' }`,
  )
  const { files, exitCode } = await handbook.build({ audience: 'public' })
  expect(exitCode).toBe(0)
  expect(namesOf(files)).toEqual([
    'house.png',
    'index.html',
    'open/crew/index.html',
    'open/form.pdf',
    'open/index.html',
    'open/jobs/index.html',
    'open/whole-section/index.html',
  ])
  expect(files['open/crew/index.html']).toContain('Bob Barker')
  expect(files['open/crew/index.html']).not.toContain('Ann Arbour')
})

test('a handbook without a word for the public makes no site for it', async () => {
  const handbook = createHandbook({ 'content/index.md': '# Home\n' }, `export default { audience: 'public', defaultAudience: 'internal' }`)
  const { exitCode, errors } = await handbook.build()
  expect(exitCode).toBe(2)
  expect(errors).toContain('No page of this handbook is for the public')
})

test.each([
  [
    'a word that nobody knows',
    'audience: intrnal',
    "2:1  error  front/schema  'audience' is internal or public, not 'intrnal' (did you mean internal?",
  ],
  [
    'a word of another tool',
    'classification: confidential',
    "2:1  error  front/schema  'classification' is internal or public, not 'confidential'",
  ],
  ['no word', 'audience:', "2:1  error  front/schema  'audience' is internal or public, not null"],
  [
    'a key that is mistyped',
    'audiance: internal',
    "2:1  info  front/unknown-key  'audiance' is no key that this tool reads (did you mean audience?)",
  ],
  [
    'two keys that differ',
    'audience: public\nclassification: internal',
    "3:1  info  front/synonym  'classification' is read as 'audience'",
  ],
  ['front matter that is not YAML', 'audience: internal: yes', '2:11  error  front/schema  this front matter is not YAML'],
  ['front matter that never ends', 'audience: internal\n\ntext', '1:1  error  front/schema  front matter begins here'],
])('%s counts as internal, and is told', async (name, yaml, finding) => {
  const end = name.includes('never ends') ? '' : '\n---'
  const handbook = createHandbook({ 'content/index.md': '# Home\n', 'content/pay.md': `---\n${yaml}${end}\n\n# Pay\n` })
  expect(namesOf((await handbook.build({ audience: 'public' })).files)).toEqual(['index.html'])
  expect((await handbook.build()).findings.join('\n')).toContain(`content/pay.md:${finding}`)
})

test('files for inside: named, in a section for inside, or used by pages for inside alone', async () => {
  const handbook = createHandbook(
    {
      'content/index.md': '# Home\n\n![Both](images/both.png)\n',
      'content/images/both.png': 'no image',
      'content/images/unused.png': 'no image',
      'content/images/inside.png': 'no image',
      'content/images/budget-2026.xlsx': 'no table',
      'content/pay.md': '---\naudience: internal\n---\n![Both](images/both.png) ![Inside](images/inside.png)\n',
      'public/internal/key.txt': 'nothing',
      'public/open.txt': 'nothing',
    },
    `export default { internalAssets: ['content/**/*.xlsx', 'public/internal/**'] }`,
  )
  const { files } = await handbook.build({ audience: 'public' })
  expect(namesOf(files)).toEqual(['images/both.png', 'images/unused.png', 'index.html', 'open.txt'])
})

test('redirects that begin or end inside are left out', async () => {
  const handbook = createHandbook({
    'content/index.md': '---\naliases: [/start/]\n---\n# Home\n',
    'content/people.md': '# People\n',
    'content/security/index.md': '---\naudience: internal\naliases: [/locks/]\n---\n# Security\n',
    'content/security/badges.md': '# Badges\n',
    'content/redirects.yaml':
      '/persons/: /people/\n/passes/: /security/badges/\n/pass/: /passes/\n/security/team/: /people/\n/old-security/*: /security/:splat\n/kin/*: /people/\n',
  })
  const { files, findings, exitCode } = await handbook.build({ audience: 'public' })
  expect(findings).toEqual([])
  expect(exitCode).toBe(0)
  expect(files['_redirects']).toBe('/persons/ /people/ 301\n/start/ / 301\n/kin/* /people/ 301\n')
  expect(namesOf(files)).toEqual(['index.html', 'people/index.html', 'persons/index.html', 'start/index.html'])
})

const LINKED = {
  'content/index.md':
    '# Home\n\nSee [our *badges*](security/badges.md#lost), [an old name](/locks/), [again][b] and <a class="x" href="/security/">a heading</a>.\n\n' +
    '![The door](security/door.png)\n\n[b]: security/badges.md "Badges"\n',
  'content/security/index.md': '---\naudience: internal\naliases: [/locks/]\n---\n# Security\n\nBack [home](../index.md).\n',
  'content/security/badges.md': '# Badges\n\n## Lost\n',
  'content/security/door.png': 'no image',
}

test('a link to what is for inside keeps its words and loses its address', async () => {
  const handbook = createHandbook(LINKED)
  const { files, findings, exitCode } = await handbook.build({ audience: 'public' })
  expect(exitCode).toBe(0)
  const html = files['index.html'] ?? ''
  expect(html).toContain('See <a>our <em>badges</em></a>, <a>an old name</a>, <a title="Badges">again</a> and <a class="x">a heading</a>.')
  expect(html).toContain('<img alt="The door"')
  expect(html).not.toMatch(/security|locks|door\.png/)
  expect(files['index.md']).toBe(
    '# Home\n\nSee [our *badges*](), [an old name](), [again][b] and <a class="x" href="">a heading</a>.\n\n![The door]()\n\n[b]:  "Badges"\n',
  )
  const inside = 'is for inside: readers of the public site get nothing there'
  const hint = '(take the link out, put it into an :::internal block, or let both be for the same readers)'
  expect(findings.filter((line) => line.includes(inside))).toHaveLength(5)
  expect(findings).toContain(`content/index.md:3:5  error  link/internal  /security/badges.md ${inside} ${hint}`)
  expect(findings.filter((line) => !line.includes('link/internal'))).toEqual([])
})

test('and is told in the internal site too, where it works; a block for inside may link inside', async () => {
  const handbook = createHandbook({
    ...LINKED,
    'content/index.md': '# Home\n\nSee [badges](security/badges.md).\n\n:::internal\nAnd [security](security/index.md).\n:::\n',
  })
  const { files, findings } = await handbook.build()
  expect(findings).toEqual([
    'content/index.md:3:5  warning  link/internal  /security/badges/ is for inside: readers of the public site get nothing there ' +
      '(take the link out, put it into an :::internal block, or let both be for the same readers)',
  ])
  expect(files['index.html']).toContain('<a href="security/badges/">badges</a>')
  expect((await handbook.check('--audience', 'public')).exitCode).toBe(1)
  expect((await handbook.check()).exitCode).toBe(0)
})

test('a list of pages has those for inside on their own site alone, and none of its links is told', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n\n::page-list{section=/security/}\n\n::first\n\n:::internal\nMore [inside](security/badges.md).\n:::\n',
    'content/security/index.md': '# Security\n',
    'content/security/badges.md': '---\naudience: internal\n---\n# Lost badges\n',
    'content/security/keys.md': '# Keys\n',
    'components/first.tsx':
      "import { z, type ComponentProps } from 'handbook-ssg'\n" +
      'export const attributes = z.strictObject({})\n' +
      'export const listsPages = true\n' +
      "const isBelow = ({ route }) => route.startsWith('/security/') && route !== '/security/'\n" +
      'export function Component({ context }: ComponentProps) {\n' +
      '  const first = context.pages.find(isBelow)\n' +
      '  return <p>First: <a href={first.route}>{first.title}</a></p>\n' +
      '}\n',
  })
  const inside = await handbook.build()
  expect(inside.findings).toEqual([])
  expect(inside.files['index.html']).toContain('First: <a href="security/badges/">Lost badges</a>')
  expect(inside.files['index.html']).toMatch(/<ul class="page-list">.*security\/badges\/.*security\/keys\//s)
  const open = await handbook.build({ audience: 'public' })
  expect(open.findings).toEqual([])
  expect(open.files['index.html']).toContain('First: <a href="security/keys/">Keys</a>')
  expect(open.files['index.html']).not.toMatch(/badges/i)
})

test('who leads the owner of a page for everybody is no secret, though only a recording for inside says it in these words', async () => {
  const handbook = createHandbook({
    'content/index.md': '---\nowner: locks\n---\n# Home\n',
    'content/data/people.yaml': 'nia:\n  name: Nia Obianuju\n',
    'content/data/teams.yaml': 'locks:\n  name: Locks\n  lead: nia\n',
    'content/data/recordings.yaml': '- date: 2026-03-31\n  title: The velvet door\n  host: Nia Obianuju\n  audience: internal\n',
    'content/inside.md': '---\naudience: internal\n---\n# Watch again\n\n::recordings\n',
  })
  const { files, findings } = await handbook.build({ audience: 'public' })
  expect(findings).toEqual([])
  expect(files['index.html']).toContain('led by Nia Obianuju')
})

test('what a block for inside held is sought too', async () => {
  const files = {
    'content/index.md': '# Home\n\n:::internal\n## The marzipan corridor\n\nAsk at the velvet door.\n:::\n\nAnd so on.\n',
    'public/a.txt': 'Where is the Marzipan Corridor?',
  }
  const leaking = await createHandbook(files).build({ audience: 'public' })
  expect(leaking.exitCode).toBe(1)
  expect(leaking.findings.join('\n')).toMatch(/^content\/index\.md:4:\d+ {2}error {2}leak\/found/m)
  const tight = await createHandbook({ ...files, 'public/a.txt': 'Nothing' }).build({ audience: 'public' })
  expect(tight.exitCode).toBe(0)
  expect(JSON.stringify(tight.files)).not.toMatch(/marzipan|velvet/i)
  expect(tight.files['index.html']).toContain('And so on.')
})
