// What checkers of Markdown get wrong, each case once, all of them in one handbook: what is told, where, and what is not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonCheckFinding } from '../../../src/report/check-json.ts'
import { createHandbook, type Checked } from '../../support/create-handbook.ts'

/** A piece of Markdown, and all that is told of it: the line within the piece, the column, the level and the rule; and words of the message. */
interface Case {
  readonly name: string
  readonly markdown: string
  readonly told: readonly string[]
  readonly says?: string
  /** Places that go with the first finding, as `line:column` within the piece. */
  readonly related?: readonly string[]
}

const CASES: readonly Case[] = [
  // Files.
  { name: 'a missing file', markdown: 'See [x](people/gone.md).', told: ['1:5 error link/page'] },
  {
    name: 'a page that is there',
    markdown: 'See [x](people/leave.md), [y](./people/leave.md "title") and [z](<people/leave.md>).',
    told: [],
  },
  { name: 'a mistyped file', markdown: '- [x](people/leve.md)', told: ['1:3 error link/page'], says: 'did you mean /people/leave/?' },
  {
    name: 'a file in the wrong case, not taken for another',
    markdown: '[x](people/B.md)',
    told: ['1:1 error link/case'],
    says: 'write people/b.md',
  },
  {
    name: 'a file that is far from every other: no guess',
    markdown: '[x](people/zebra.md)',
    told: ['1:1 error link/page'],
    says: 'there is no page at /people/zebra.md',
  },
  {
    name: 'a file of that name in another folder',
    markdown: '[x](/hr/leave.md)',
    told: ['1:1 error link/page'],
    says: 'did you mean /people/leave/?',
  },
  { name: 'a name with a space', markdown: '[x](<people/sick leave.md>) [y](people/sick%20leave.md)', told: [] },
  { name: 'a draft', markdown: '[x](people/draft.md)', told: ['1:1 error link/draft'] },
  { name: 'a template, which is no page', markdown: '[x](people/chart.html.md.erb)', told: ['1:1 error link/source-ext'] },
  { name: 'a source that is not published', markdown: '[x](people/_part.md)', told: ['1:1 error link/source-ext'] },
  { name: 'a folder by its page, its name, and its index', markdown: '[x](people/index.md) [y](people/) [z](people)', told: [] },
  { name: 'a query', markdown: '[x](people/leave.md?tab=1) [y](/people/leave/?tab=1#paid-leave)', told: [] },
  { name: 'out of the root', markdown: '[x](../../x.md)', told: ['1:1 error link/outside-root'] },
  { name: 'no address', markdown: '[x]()', told: ['1:1 error link/empty'] },
  { name: 'an image', markdown: '![x](people/map.png) ![y](people/mop.png)', told: ['1:22 error asset/missing'] },
  // Anchors.
  {
    name: 'an anchor of the same file',
    markdown: '[x](#here-it-is) [y](#here-it-isnt)\n\n### Here it is',
    told: ['1:18 error link/anchor'],
    says: 'did you mean #here-it-is?',
  },
  {
    name: 'an anchor of another file',
    markdown: '[x](people/leave.md#paid-leave) [y](people/leave.md#unpaid)',
    told: ['1:33 error link/anchor'],
    says: '#unpaid is not on /people/leave/',
  },
  {
    name: 'a given id, {#id}',
    markdown: '[x](#given) [y](#a-heading-of-its-own)\n\n### A heading of its own {#given}',
    told: ['1:13 error link/anchor'],
  },
  { name: 'a given id, {: #id}', markdown: '[x](#listed)\n\nA paragraph.\n{: #listed}', told: [] },
  { name: 'the name of an a', markdown: '[x](#named)\n\n<a name="named"></a>', told: [] },
  {
    name: 'the name of another element, which is no anchor',
    markdown: '[x](#meta)\n\n<img name="meta" src="people/map.png" alt="a">',
    told: ['1:1 error link/anchor'],
  },
  { name: 'an id in HTML', markdown: '[x](#in-html)\n\n<div><p>a</p><span id="in-html">b</span></div>', told: [] },
  {
    name: 'a heading in the wrong case',
    markdown: '[x](people/leave.md#Paid-Leave)',
    told: ['1:1 error link/anchor'],
    says: 'did you mean #paid-leave?',
  },
  { name: 'a heading with parentheses', markdown: '[x](#costs-in-euros)\n\n### Costs (in euros)', told: [] },
  {
    name: 'two headings that are alike',
    markdown: '[x](#twice) [y](#twice-1) [z](#twice-2)\n\n### Twice\n\n### Twice',
    told: ['1:27 error link/anchor'],
  },
  { name: 'a heading with marks', markdown: '[x](#use-code-and-links)\n\n### Use `code` and [links](people/leave.md)', told: [] },
  { name: 'letters beyond ASCII, encoded or not', markdown: '[x](#grün) [y](#gr%C3%BCn) [z](#休暇)\n\n### Grün\n\n### 休暇', told: [] },
  {
    name: 'the top, and words of a text',
    markdown: '[x](#) [y](#top) [z](people/leave.md#:~:text=Paid) [w](people/leave.md#paid-leave:~:text=a)',
    told: [],
  },
  { name: 'a heading in code, which is none', markdown: '[x](#in-code)\n\n```\n## In code\n```', told: ['1:1 error link/anchor'] },
  {
    name: 'an id that stands twice',
    markdown: '<i id="double">a</i> and <i id="double">b</i>',
    told: ['1:26 warning anchor/duplicate'],
    related: ['1:1'],
  },
  {
    name: 'an id that stands twice and is linked',
    markdown: '[x](#doubled) <i id="doubled">a</i>\n\n> <i id="doubled">b</i>',
    told: ['3:3 error anchor/duplicate'],
    related: ['1:15'],
  },
  // References.
  { name: 'an undefined reference', markdown: '- a\n  - See [x][undefined-1].', told: ['2:9 error ref/undefined'] },
  { name: 'an undefined reference, collapsed', markdown: '> See [undefined-2][].', told: ['1:7 error ref/undefined'] },
  { name: 'an undefined image', markdown: 'a ![x][undefined-3]', told: ['1:3 error ref/undefined'] },
  { name: 'brackets that are no reference', markdown: '[x] is [sic], - [ ] and rows[0][1], `[a][b]`', told: [] },
  { name: 'a task list', markdown: '- [ ] a\n- [x] b', told: [] },
  { name: 'an unused definition', markdown: '[unused]: people/leave.md', told: ['1:1 info ref/unused'] },
  { name: 'a definition that is a comment', markdown: '[//]: # (a comment)', told: [] },
  {
    name: 'a definition that is used in every way',
    markdown: '[x][used] [used][] [used] ![x][used-image]\n\n[used]: people/leave.md\n[used-image]: people/map.png',
    told: [],
  },
  {
    name: 'a duplicate definition',
    markdown: '[twofold]\n\n[twofold]: people/leave.md\n[Twofold]: people/b.md',
    told: ['4:1 warning ref/duplicate'],
    related: ['3:1'],
  },
  {
    name: 'a bad definition, told once with its uses',
    markdown: '[x][bad], [bad]\n\n- [bad][]\n\n[bad]: people/gone.md',
    told: ['5:1 error link/page'],
    related: ['1:1', '1:11', '3:3'],
  },
  {
    name: 'a definition with a bad anchor',
    markdown: '[x][bad-anchor]\n\n[bad-anchor]: people/leave.md#gone',
    told: ['3:1 error link/anchor'],
    related: ['1:1'],
  },
  {
    name: 'the brackets the wrong way round',
    markdown: 'See (the plan)[people/leave.md].',
    told: ['1:5 warning ref/reversed'],
    says: 'write [the plan](people/leave.md)',
  },
  // Footnotes.
  { name: 'an undefined footnote', markdown: 'a[^undefined]', told: ['1:2 error footnote/undefined'] },
  { name: 'an unused footnote', markdown: '[^unused]: a', told: ['1:1 warning footnote/unused'] },
  { name: 'a footnote', markdown: 'a[^note]\n\n[^note]: b [x](people/gone.md)', told: ['3:12 error link/page'] },
  // HTML.
  {
    name: 'a link in raw HTML',
    markdown: 'a <a href="people/gone.md">x</a> <a href="people/leave.md">y</a>',
    told: ['1:3 error link/page'],
  },
  { name: 'a link in a block of HTML', markdown: '<div>\n  <p><a href="#gone">x</a></p>\n</div>', told: ['2:6 error link/anchor'] },
  { name: 'a link in Markdown in HTML', markdown: '<div markdown="1">\n- a [x](people/gone.md)\n</div>', told: ['2:5 error link/page'] },
  { name: 'HTML in a comment', markdown: '<!-- <a href="gone.md">x</a> [y](gone.md) -->', told: [] },
  // Addresses from the root, and whole ones.
  { name: 'from the root', markdown: '[x](/people/leave/) [y](/people/leave.md) [z](/people/gone/)', told: ['1:43 error link/page'] },
  {
    name: 'the site’s own host, alive',
    markdown: '[x](https://handbook.example.com/people/leave/)',
    told: ['1:1 warning link/own-domain'],
    says: 'write /people/leave/',
  },
  { name: 'the site’s own host, dead', markdown: '[x](https://handbook.example.com/people/gone/)', told: ['1:1 error link/page'] },
  {
    name: 'the site’s own host, with a dead anchor',
    markdown: '[x](https://handbook.example.com/people/leave/#gone)',
    told: ['1:1 error link/anchor', '1:1 warning link/own-domain'],
  },
  { name: 'an alias', markdown: '[x](/vacation/)', told: ['1:1 warning link/redirected'] },
  {
    name: 'another site, which is not asked',
    markdown: '[x](https://example.org/gone) <https://example.org/> [y](mailto:a@example.org)',
    told: [],
  },
  { name: 'a mistyped scheme', markdown: '[x](htps://example.org/)', told: ['1:1 error link/malformed'] },
  { name: 'a scheme that runs code', markdown: '[x](javascript:alert(1))', told: ['1:1 error link/unsafe'] },
  // Code.
  { name: 'links in code', markdown: '`[x](gone.md)`\n\n    [x](gone.md)\n\n```\n[x](gone.md)\n```', told: [] },
  { name: 'a link with code in it', markdown: '[`x`](people/gone.md)', told: ['1:1 error link/page'] },
  // Places.
  { name: 'links in a table', markdown: '| a | b |\n|---|---|\n| c | [x](people/gone.md) |', told: ['3:7 error link/page'] },
  { name: 'a link over two lines', markdown: 'a [x\ny](people/gone.md)', told: ['1:3 error link/page'] },
  { name: 'a link behind letters of two units', markdown: '日本 🚀 [x](people/gone.md)', told: ['1:7 error link/page'] },
  { name: 'each of several', markdown: '[x](people/gone.md) [y](people/gone.md)', told: ['1:1 error link/page', '1:21 error link/page'] },
  // Texts.
  { name: 'an image without a text', markdown: '![](people/map.png) <img src="people/map.png" alt="">', told: ['1:1 warning image/alt'] },
  { name: 'a link called here', markdown: 'Click [here](people/leave.md).', told: ['1:7 info link/text'] },
  { name: 'a heading that skips a level', markdown: '##### Too deep', told: ['1:1 warning heading/level'] },
  { name: 'a second title', markdown: '# Second\n\n## Third\n\n### Fourth', told: ['1:1 warning heading/h1'] },
  { name: 'a note to oneself', markdown: 'Write this, TODO, `TODO`.', told: ['1:13 info text/todo'] },
  { name: 'a word that is not wanted', markdown: 'Send an e-mail.', told: ['1:9 warning text/term'], says: 'write email' },
  // What a comment switches off.
  {
    name: 'a comment that switches a rule off',
    markdown: '<!-- check-disable-next-line link/page moves next week -->\n[x](people/gone.md)',
    told: [],
  },
  {
    name: 'a comment that switches nothing off',
    markdown: '<!-- check-disable-next-line link/page moves next week -->\n[x](people/leave.md)',
    told: ['1:1 warning disable/unused'],
  },
]

const FRONT_MATTER = '---\ntitle: Cases\n---\n\n## Cases\n\n'

const FILES = {
  'content/index.md':
    '# Home\n\nSee [the cases](cases.md), [B](people/b.md), [sick leave](<people/sick leave.md>), [people](people/index.md).\n',
  'content/cases.md': FRONT_MATTER + CASES.map(({ markdown }) => `${markdown}\n`).join('\n'),
  'content/people/index.md': '# People\n',
  'content/people/leave.md': '---\naliases: /vacation/\n---\n\n# Leave\n\n## Paid leave\n',
  'content/people/b.md': '# B\n',
  'content/people/a.md': '# A\n',
  'content/people/sick leave.md': '# Sick leave\n',
  'content/people/draft.md': '---\ndraft: true\n---\n\n[x](gone.md)\n',
  'content/people/_part.md': '[x](gone.md)\n',
  'content/people/chart.html.md.erb': '[x](gone.md) <%= chart %>\n',
  'content/people/map.png': '',
  'content/people/hidden.md': '---\nhide: true\n---\n\n# Hidden\n',
}

const CONFIG = `export default { url: 'https://handbook.example.com', check: { terms: { 'e-mail': 'email' } } }`

/** The first line of each case in its file. */
const FIRST_LINES = CASES.map((_, index) =>
  CASES.slice(0, index).reduce((line, { markdown }) => line + markdown.split('\n').length + 1, FRONT_MATTER.split('\n').length),
)

const checked = await checkOnce()

async function checkOnce(): Promise<Checked> {
  const handbook = createHandbook(FILES, CONFIG)
  const result = await handbook.check()
  handbook.remove()
  return result
}

function findingsOn(from: number, to: number): readonly JsonCheckFinding[] {
  return (checked.report?.findings ?? []).filter(({ file, line = 0 }) => file === 'content/cases.md' && line >= from && line < to)
}

describe('of each case, what is wrong is told where it stands, and nothing else', () => {
  test.each(CASES.map((row, index) => ({ ...row, first: FIRST_LINES[index] ?? 0 })))(
    '$name',
    ({ markdown, told, says, related, first }) => {
      const findings = findingsOn(first, first + markdown.split('\n').length + 1)
      const within = (line = 0, column = 0): string => `${String(line - first + 1)}:${String(column)}`
      expect(findings.map(({ line, column, severity, rule }) => `${within(line, column)} ${severity} ${rule}`)).toEqual(told)
      if (says !== undefined) expect(findings.map(({ message, hint }) => `${message} (${hint ?? ''})`).join('\n')).toContain(says)
      if (related) expect(findings[0]?.related?.map(({ line, column }) => within(line, column))).toEqual(related)
    },
  )
})

test('of the other files, the template and the page that nothing leads to are told', () => {
  const others = (checked.report?.findings ?? []).filter(({ file }) => file !== 'content/cases.md')
  expect(others.map(({ file, severity, rule, message }) => `${file} ${severity} ${rule} ${message}`)).toEqual([
    'content/people/a.md info page/orphan no page links to /people/a/',
    'content/people/chart.html.md.erb info source/skipped this is a template (.erb), which only the program it was written for can read, so it is not on the site',
  ])
})

test('what is found ends the check with exit code 1, and every finding has a mark of its own', () => {
  expect(checked.exitCode).toBe(1)
  const marks = checked.report?.findings.map(({ fingerprint }) => fingerprint) ?? []
  expect(new Set(marks).size).toBe(marks.length)
})

test('ten lines more at the top leave every mark as it was', async () => {
  const handbook = createHandbook(
    { ...FILES, 'content/cases.md': FILES['content/cases.md'].replace('## Cases\n', `${'\n'.repeat(10)}## Cases\n`) },
    CONFIG,
  )
  const { report } = await handbook.check()
  expect(report?.findings.map(({ fingerprint }) => fingerprint)).toEqual(checked.report?.findings.map(({ fingerprint }) => fingerprint))
})

test('what has one sure answer is mended, nothing else is touched, and a second run finds nothing left to mend', async () => {
  const source = [
    '# Home',
    '',
    '[a] and (the *plan*)[people.md], by e-mail. E-mail',
    'us.',
    '',
    '[a]: people.md',
    '[unused]: people.md',
    '  "with a title"',
    '[A]: people.md',
    '',
    '- [listed]: people.md',
    '',
    '[a] ends.',
    '',
  ]
  const handbook = createHandbook({ 'content/index.md': source.join('\n'), 'content/people.md': '# People\n' }, CONFIG)
  await handbook.check('--fix')
  expect(readFileSync(join(handbook.root, 'content/index.md'), 'utf8').split('\n')).toEqual([
    '# Home',
    '',
    '[a] and [the *plan*](people.md), by email. Email',
    'us.',
    '',
    '[a]: people.md',
    '',
    '- [listed]: people.md',
    '',
    '[a] ends.',
    '',
  ])
  const { findings } = await handbook.check()
  expect(findings).toEqual(['content/index.md:8:3  info  ref/unused  nothing on this page uses [listed] (delete it)'])
})
