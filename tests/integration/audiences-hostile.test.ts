// Where words for inside could still reach the public site, and where the proof could find what is no leak. A row is a handbook.
import { expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import type { Tree } from '../support/tree.ts'

const HOME = { 'content/index.md': '# Home\n' }
const PEOPLE = `hana:
  name: Hana Mori
zqin:
  name: Zq Inward
  audience: internal
  handles: ['@zqin-forge']
`
const INSIDE = '---\naudience: internal\n---\n'

/** Too short for the proof to seek: what is found of it, nothing else would have stopped. */
const SECRET = /zq\w*/i

function page(markdown: string, more: Tree = {}): Tree {
  return { ...HOME, 'content/p.md': markdown, ...more }
}

/** The files of a site that hold a text, or are named so. */
/** The program of the search is in no language of people, and the same on every site. */
const PROGRAM = /^pagefind\/\w+\/wasm\./

function filesWith(text: RegExp, files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).flatMap(([path, content]) => (text.test(path) || (!PROGRAM.test(path) && text.test(content)) ? [path] : []))
}

interface Case {
  readonly name: string
  readonly files: Tree
  readonly config?: string
}

const HELD_BACK: readonly Case[] = [
  {
    name: 'the person who reviewed a page',
    files: page('---\nreviewed: { on: 2026-03-01, by: zqin }\nreview_every: 90d\n---\n# P\n\nopen\n', {
      'content/data/people.yaml': PEOPLE,
    }),
  },
  {
    name: 'the key of a person, in the Markdown of the page',
    files: page('# P\n\n:person[zqin] and :person[our zq boss]{key=zqin}: open\n\n::backlog{owner=zqin}\n', {
      'content/data/people.yaml': PEOPLE,
    }),
  },
  {
    name: 'a term, in the Markdown of the page',
    files: page('# P\n\nOur :term[zqterm], open.\n', {
      'content/data/glossary.yaml': '- term: zqterm\n  definition: zqmeaning\n  audience: internal\n',
    }),
  },
  {
    name: 'the section of a list of pages that is empty',
    files: page('# P\n\nopen\n\n::page-list{section=/zqsec/}\n', { 'content/zqsec/index.md': `${INSIDE}# Z\n` }),
  },
  { name: 'a picture in a block', files: page('# P\n\nopen\n\n:::internal\n![a](images/zq.png)\n:::\n', { 'content/images/zq.png': 'x' }) },
  {
    name: 'a picture in a block, by its label',
    files: page('# P\n\nopen\n\n:::internal\n![a][b]\n:::\n\n[b]: zqimages/plan.png\n', { 'content/zqimages/plan.png': 'x' }),
  },
  {
    name: 'files in the HTML of a block',
    files: page(
      '# P\n\nopen\n\n:::internal\n<img srcset="zq1.png 1x, zq2.png 2x">\n\n<video poster=\'zq3.png\'></video> <a href=zq4.pdf>x</a>\n:::\n',
      { 'content/zq1.png': 'x', 'content/zq2.png': 'x', 'content/zq3.png': 'x', 'content/zq4.pdf': 'x' },
    ),
  },
  {
    name: 'a picture in a block of a text that is taken in',
    files: page('# P\n\nopen\n\n::include{file=parts/_a.md}\n', {
      'content/parts/_a.md': ':::internal\n![a](zq.png)\n:::\n',
      'content/parts/zq.png': 'x',
    }),
  },
  {
    name: 'the name of a file for inside that is taken in',
    files: page('# P\n\nopen\n\n::include{file=_zq.md}\n', { 'content/_zq.md': `${INSIDE}zqtext\n` }),
  },
  {
    name: 'a file that is taken in and whose front matter cannot be read',
    files: page('# P\n\nopen\n\n::include{file=_a.md}\n', { 'content/_a.md': '---\naudience: internal: yes\n---\nzqtext\n' }),
  },
  {
    name: 'an address that is all that a link says',
    files: page('# P\n\nopen <https://h.example/zqin/> and https://h.example/zqin/\n', { 'content/zqin.md': `${INSIDE}# I\n` }),
    config: `export default { url: 'https://h.example' }`,
  },
  { name: 'the attributes of a block', files: page('# P\n\nopen\n\n:::internal\nx\n:::\n{: .zqclass #zqid}\n') },
  { name: 'attributes above a block', files: page('# P\n\nopen\n\n{: .zqclass #zqid}\n:::internal\nx\n:::\n') },
  { name: 'comments', files: page('# P\n\nopen <!-- zqnote --> text\n\n<!--\nzqnote\n-->\n\n{::comment}\nzqnote\n{:/comment}\n') },
  { name: 'colons of full width', files: page('# P\n\nopen\n\n：：：internal\nzqtext\n：：：\n') },
  { name: 'an alert of that name', files: page('# P\n\nopen\n\n> [!INTERNAL]\n> zqtext\n') },
  { name: 'a box of Pandoc', files: page('# P\n\nopen\n\n::: {.internal}\nzqtext\n:::\n') },
  { name: 'braces for brackets', files: page('# P\n\nopen\n\nThis :internal{zqtext} is.\n') },
  { name: 'another word for the same', files: page('# P\n\nopen\n\n:::confidential\nzqtext\n:::\n') },
  { name: 'a space that does not break', files: page('# P\n\nopen\n\n:::\u00a0internal\nzqtext\n:::\n') },
  {
    name: 'a block deeper in others than boxes are read',
    files: page(`# P\n\nopen\n\n${':::note\n'.repeat(60)}:::internal\nzqtext\n:::\n`),
  },
  {
    name: 'front matter below an empty line',
    files: page('open', { 'content/zq.md': '\n---\naudience: internal\n---\n# Zq\n' }),
  },
  { name: 'front matter of Hugo', files: page('open', { 'content/zq.md': '+++\naudience = "internal"\n+++\n# Zq\n' }) },
  {
    name: 'keys of other tools',
    files: page('open', { 'content/zq.md': '---\nvisibility: internal\n---\n# Zq\n', 'content/zq2.md': '---\nprivate: true\n---\n# Zq\n' }),
  },
]

test.each(HELD_BACK)('the public site does without $name', async ({ files, config }) => {
  const built = await createHandbook(files, config).build({ audience: 'public' })
  expect(built.errors).toBe('')
  expect(filesWith(/\bopen\b/, built.files)).toContain('p/index.html')
  expect(filesWith(SECRET, built.files)).toEqual([])
})

const NO_LEAKS: readonly Case[] = [
  {
    name: 'the address of a page for everybody, and where it is edited',
    files: page('# P\n', {
      'content/people/parental-leave.md': '# Leave\n',
      'content/in.md':
        `${INSIDE}# In\n\nhttps://h.example/people/parental-leave/ and https://h.example/people/parental-leave/index.md and ` +
        'https://git.example/acme/handbook/-/edit/main/content/people/parental-leave.md\n',
    }),
    config: `export default { url: 'https://h.example', editUrl: 'https://git.example/acme/handbook/-/edit/main/{path}' }`,
  },
  {
    name: 'what the tool writes for hosts and crawlers',
    files: page('# P\n', {
      'content/in.md':
        `${INSIDE}# Web\n\n## Content-Security-Policy\n\n## X-Content-Type-Options\n\n## Referrer policy\n\n` +
        '```\nReferrer-Policy: strict-origin-when-cross-origin\nX-Robots-Tag: noindex\n```\n\n`User-agent: * Disallow:`\n',
    }),
  },
  {
    name: 'a picture that a block uses and a page too',
    files: page('# P\n\n![a](office-floor-plan.png)\n\n:::internal\n![a](office-floor-plan.png)\n:::\n', {
      'content/office-floor-plan.png': 'x',
    }),
  },
]

test.each(NO_LEAKS)('$name is no secret', async ({ files, config }) => {
  const built = await createHandbook(files, config).build({ audience: 'public' })
  expect(built.errors).toBe('')
  expect(built.exitCode).toBe(0)
  expect(Object.keys(built.files)).toContain('p/index.html')
})

test('the proof finds whom a page names as its owner, where the site names them', async () => {
  const handbook = createHandbook(
    page('---\nowner: zinnia-quartzmann\nreviewed: { on: 2026-03-01, by: zinnia-quartzmann }\n---\n# P\n', {
      'content/data/people.yaml': 'zinnia-quartzmann:\n  name: Zinnia Quartzmann\n  audience: internal\n',
      'public/who.txt': 'zinnia-quartzmann',
    }),
  )
  const { exitCode, findings } = await handbook.build({ audience: 'public' })
  expect(exitCode).toBe(1)
  expect(findings.join('\n')).toContain('leak/found')
})

test('the public site has no lists of what is to be reviewed, and no calendars', async () => {
  const handbook = createHandbook(
    page('---\nowner: hana\nreviewed: 2026-03-01\nreview_every: 90d\n---\n# P\n\n[Reviews](/reviews/) [Calendar](/reviews/hana.ics)\n', {
      'content/data/people.yaml': PEOPLE,
    }),
  )
  const upkeep = ({ files }: { readonly files: Readonly<Record<string, string>> }): readonly string[] =>
    Object.keys(files).filter((path) => /reviews|unowned|\.ics$/.test(path))
  const published = await handbook.build({ audience: 'public' })
  expect(upkeep(published)).toEqual([])
  expect(filesWith(/\/?reviews\//, published.files)).toEqual([])
  expect(published.findings.filter((finding) => finding.includes('link/internal'))).toHaveLength(2)
  const inside = await handbook.build()
  expect(upkeep(inside)).toEqual(['owners/unowned/index.html', 'reviews/all.ics', 'reviews/hana.ics', 'reviews/index.html'])
  expect(inside.findings.join('\n')).not.toContain('link/')
})

test('boxes are read to a depth, and one that has more of them is told once', async () => {
  const handbook = createHandbook(page(`# P\n\n${':::note\n'.repeat(800)}open\n`))
  const { files, findings } = await handbook.build()
  expect(files['p/index.html']?.match(/class="callout/g)?.length).toBeGreaterThanOrEqual(50)
  expect(files['p/index.html']).toContain('open')
  expect(findings.filter((finding) => finding.includes('component/form'))).toEqual([
    'content/p.md:52:1  error  component/form  boxes stand 50 deep in one another here, and no deeper one is read ' +
      '(close the boxes above with ::: on lines of their own, or take levels out)',
  ])
})

test('a line of the text that says inside is told, and nothing else of the page is lost', async () => {
  const handbook = createHandbook(
    page('---\ntitle: Leave\n---\nAudience: internal\n\nText.\n', {
      'content/q.md': '---\naudience: public\n---\n# Q\n\nAudience: internal\n',
    }),
  )
  const { files, findings } = await handbook.build()
  expect(findings).toEqual([expect.stringContaining('content/p.md:4:1  warning  front/schema  this line says that the page is for inside')])
  expect(files['p/index.html']).toContain('Leave')
  const { files: published } = await handbook.build({ audience: 'public' })
  expect(Object.keys(published).filter((path) => /^[pq]\//.test(path))).toEqual(['q/index.html', 'q/index.md'])
})
