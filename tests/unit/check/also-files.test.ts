import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import type { Tree } from '../../support/tree.ts'

const CONFIG = "export default { url: 'https://handbook.acme.example', check: { also: ['*.md'] } }"
const HOME: Tree = { 'content/index.md': '# Home\n\n[Leave](people/leave.md)\n', 'content/people/leave.md': '# Leave\n\n## Days off\n' }

async function findingsOf(files: Tree, config = CONFIG): Promise<readonly string[]> {
  const { findings, errors } = await createHandbook({ ...HOME, ...files }, config).check()
  expect(errors).toBe('')
  return findings
}

test('links of a README lead to files, folders, sources of pages and headings, from where it stands', async () => {
  const readme = [
    '# Handbook',
    '',
    '[a](CONTRIBUTING.md#set-up), [b](./src), [c](src/), [d](content/people/leave.md#days-off), [e](#handbook), [f](LICENSE), [g](/src/a.ts#L1),',
    '[h](src/a%20b.ts), [i](src/../LICENSE), [j](https://handbook.acme.example/people/leave/), [k](mailto:a@acme.example), ![l](src/plan.svg)',
  ].join('\n')
  const files = {
    'CONTRIBUTING.md': '# Contributing\n\n## Set up\n',
    LICENSE: '',
    'src/a.ts': '',
    'src/a b.ts': '',
    'src/plan.svg': '<svg/>',
  }
  expect(await findingsOf({ 'README.md': readme, ...files })).toEqual([])
})

test('what is wrong with one is told at its line', async () => {
  const readme =
    '# Handbook\n\n[a](CONTRIBUTNG.md) [b](LICENCE) [c](License)\n[d](#hanbook) [e](content/people/leave.md#days-of)\n[f](../x) ![i](i.png) [g][h]\n'
  expect(await findingsOf({ 'README.md': readme, LICENSE: '', 'CONTRIBUTING.md': '# C\n' })).toEqual([
    'README.md:3:1  error  link/page  there is no page at /CONTRIBUTNG.md (did you mean /CONTRIBUTING.md?)',
    'README.md:3:21  error  asset/missing  there is no file at /LICENCE',
    "README.md:3:34  error  asset/case  'License' differs in case from /LICENSE (write LICENSE)",
    'README.md:4:1  error  link/anchor  #hanbook is not on this page (did you mean #handbook?)',
    'README.md:4:15  error  link/anchor  #days-of is not on /content/people/leave.md (did you mean #days-off?)',
    "README.md:5:1  error  link/outside-root  '../x' climbs above the root of the site (take one ../ off, or link from the root with /)",
    'README.md:5:11  error  asset/missing  there is no file at /i.png',
    expect.stringMatching(/^README\.md:5:23 {2}error {2}ref\/undefined /) as string,
  ])
})

test('rules about a site say nothing of them', async () => {
  const readme =
    '---\nweight: 1\ntitel: x\nlayout: none\n---\n\n<p style="color: red">[Leave](https://handbook.acme.example/people/leave/)</p>\n'
  expect(await findingsOf({ 'README.md': readme })).toEqual([])
})

test('levels and comments hold for them as for pages', async () => {
  const readme = '<!-- check-disable-next-line link/page it comes with the next release -->\n[a](NEXT.md)\n\n[b](LATER.md)\n'
  const config = "export default { check: { also: ['*.md'], overrides: [{ files: ['README.md'], rules: { 'link/page': 'warning' } }] } }"
  expect(await findingsOf({ 'README.md': readme }, config)).toEqual(['README.md:4:1  warning  link/page  there is no page at /LATER.md'])
})

test('their links to other sites are known of too', async () => {
  const known =
    '{"url":"https://gone.example.org/","kind":"gone","reason":"404 Not Found","checked":"2026-03-31","seen":"2026-03-31","gone":["2026-03-01","2026-03-02","2026-03-31"]}\n'
  const files = { 'README.md': '[a](https://gone.example.org/)', 'node_modules/.cache/handbook/external-links/known.jsonl': known }
  expect(await findingsOf(files)).toEqual([expect.stringMatching(/^README\.md:1:1 {2}warning {2}ext\/dead/) as string])
})

describe('which files are meant', () => {
  const wrong = '[x](gone.md)'
  const files = {
    'README.md': wrong,
    'docs/a.md': wrong,
    'docs/deep/b.md': wrong,
    'docs/c.txt': wrong,
    'node_modules/x/README.md': wrong,
    'content/people/right.md': '[Leave](leave.md)',
  }
  test.for([
    [['README.md'], ['README.md']],
    [['*.md'], ['README.md']],
    [['docs/*.md'], ['docs/a.md']],
    [
      ['*.md', 'docs/**/*.md'],
      ['README.md', 'docs/a.md', 'docs/deep/b.md'],
    ],
    [['**/*.md'], ['README.md', 'docs/a.md', 'docs/deep/b.md']],
  ] as const)('by %j', async ([patterns, expected]) => {
    const found = await findingsOf(files, `export default { check: { also: ${JSON.stringify(patterns)} } }`)
    expect(found.filter((line) => line.includes('link/page')).map((line) => line.split(':')[0])).toEqual(expected)
  })

  test.for([["'READNE.md'"], ["'docs/*.md', '*.md'"]])('a pattern that nothing has ends the check: %s', async ([patterns = '']) => {
    const { exitCode, errors } = await createHandbook(
      { ...HOME, 'README.md': '' },
      `export default { check: { also: [${patterns}] } }`,
    ).check()
    expect(exitCode).toBe(2)
    expect(errors).toMatch(/^error: check\.also has '(?:READNE|docs\/\*)\.md', but no Markdown outside the content has that name/)
  })
})
