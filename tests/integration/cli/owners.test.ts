// Who looks after what, from a real repository: the handbook is a folder of it.
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import type { JsonOwnersReport } from '../../../src/report/owners-json.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../../support/tree.ts'

const FILES: Tree = {
  '.gitlab/CODEOWNERS': '# Ours\n* @lindenworks/people\n[Security] @kwame\n/handbook/content/keys.md\n/handbook/content/old/\n',
  'docs/README.md': 'No page of the handbook.',
  'handbook/handbook.config.ts': "export default { title: 'Lindenworks', url: 'https://handbook.lindenworks.example' }\n",
  'handbook/content/data/people.yaml':
    'nia:\n  name: Nia Obi\n  email: nia@lindenworks.example\nkwame:\n  name: Kwame Mensah\n  handles: ["@kwame"]\n  left: 2020-01-31\n',
  'handbook/content/data/teams.yaml':
    "people:\n  name: People\n  lead: nia\n  chat: '#people'\n  handles: ['@lindenworks/people']\n  page: /leave/\n",
  'handbook/content/index.md':
    '---\ntitle: Home\n---\n\n[Leave](leave.md), [keys](keys.md), [pay](pay.md), [tips](tips.md), [owners](/owners/people/)\n',
  'handbook/content/leave.md': '---\ntitle: Leave & pay\n---\n',
  'handbook/content/keys.md': '---\ntitle: "=Keys"\nnoindex: true\n---\n',
  'handbook/content/tips.md': '---\ntitle: Tips\nowner: nia-o\n---\n',
  'handbook/content/pay.md': '---\ntitle: Pay\nowner: nia\nreviewed: 2026-01-05\nreview_every: 6 months\n---\n',
}

const WITHOUT_CODEOWNERS: Tree = Object.fromEntries(Object.entries(FILES).filter(([path]) => path !== '.gitlab/CODEOWNERS'))

function lindenworks(files: Tree = FILES): string {
  const folder = temporaryFolder()
  createRepository(folder).commit(files)
  return join(folder, 'handbook')
}

async function handbook(...args: readonly string[]) {
  const printed = { out: '', errors: '' }
  const exitCode = await run(args, {
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.errors += text) },
    env: {},
  })
  return { exitCode, ...printed }
}

const owners = (root: string, ...args: readonly string[]) => handbook('owners', '--root', root, ...args)

async function jsonOf(root: string, ...args: readonly string[]): Promise<JsonOwnersReport> {
  return JSON.parse((await owners(root, '--format', 'json', ...args)).out) as JsonOwnersReport
}

describe('handbook owners', () => {
  test('lists every owner with the number of their pages', async () => {
    const { out, exitCode } = await owners(lindenworks())
    expect(out.split('\n')).toEqual([
      'pages  kind     owner   name',
      '1      person   kwame   Kwame Mensah  has left',
      '1      person   nia     Nia Obi',
      '1      unknown  nia-o   nia-o         in no data file (did you mean nia?)',
      '3      team     people  People',
      '',
      '4 owners, 5 pages, 0 without an owner',
      '',
    ])
    expect(exitCode).toBe(0)
  })

  test.each(['people', '@lindenworks/people', 'People', '#people'])('lists the pages of one, called %s', async (owner) => {
    const { out } = await owners(lindenworks(), '--owner', owner)
    expect(out.split('\n')).toEqual([
      'file              title        named by    in',
      'content/index.md  Home         CODEOWNERS  ../.gitlab/CODEOWNERS:2:3',
      'content/keys.md   =Keys        CODEOWNERS  ../.gitlab/CODEOWNERS:2:3',
      'content/leave.md  Leave & pay  CODEOWNERS  ../.gitlab/CODEOWNERS:2:3',
      '',
      '3 pages of 5',
      '',
    ])
  })

  test('lists what nobody looks after: pages without an owner, and those whose owner has left', async () => {
    const root = lindenworks({ ...WITHOUT_CODEOWNERS, 'docs/CODEOWNERS': '/handbook/content/keys.md @kwame' })
    expect((await owners(root, '--unowned')).out.split('\n')).toEqual([
      'file              title',
      'content/index.md  Home',
      'content/keys.md   =Keys',
      'content/leave.md  Leave & pay',
      '',
      '3 of 5 pages without an owner',
      '',
    ])
  })

  test('lists owners who are in no data file, or have left, with the places that name them', async () => {
    expect((await owners(lindenworks(), '--unknown')).out.split('\n')).toEqual([
      'named in                    owner  pages',
      '../.gitlab/CODEOWNERS:3:12  kwame  1      has left',
      'content/tips.md:3:1         nia-o  1      in no data file (did you mean nia?)',
      '',
      '2 owners, 2 pages',
      '',
    ])
  })

  test('writes JSON', async () => {
    const { version, pages, owners: listed } = await jsonOf(lindenworks())
    expect([version, pages, listed.length]).toEqual([1, 5, 4])
    expect(listed[2]).toEqual({
      key: 'nia-o',
      name: 'nia-o',
      kind: 'unknown',
      state: 'unknown',
      suggestion: 'nia',
      pages: [
        {
          route: '/tips/',
          url: 'https://handbook.lindenworks.example/tips/',
          file: 'content/tips.md',
          title: 'Tips',
          from: 'front matter',
          named: { file: 'content/tips.md', line: 3, column: 1 },
        },
      ],
    })
  })

  test('writes CSV that a reader of others reads, and that no spreadsheet runs', async () => {
    const { out } = await owners(lindenworks(), '--format', 'csv')
    const rows = parseCsv(out, { columns: true }) as readonly Readonly<Record<string, string>>[]
    expect(rows.map(({ owner, page, named_by, line }) => [owner, page, named_by, line])).toEqual([
      ['kwame', "'=Keys", 'CODEOWNERS', '3'],
      ['nia', 'Pay', 'front matter', '3'],
      ['nia-o', 'Tips', 'front matter', '3'],
      ['people', 'Home', 'CODEOWNERS', '2'],
      ['people', "'=Keys", 'CODEOWNERS', '2'],
      ['people', 'Leave & pay', 'CODEOWNERS', '2'],
    ])
  })

  test('knows somebody of the data who looks after nothing, and refuses whom nobody knows', async () => {
    const root = lindenworks({ ...FILES, 'handbook/content/pay.md': '---\ntitle: Pay\n---\n' })
    expect(await owners(root, '--owner', 'nia')).toMatchObject({ out: '0 pages of 5\n', exitCode: 0 })
    const { exitCode, errors } = await owners(root, '--owner', 'poeple')
    expect(exitCode).toBe(2)
    expect(errors).toContain(
      "No page has the owner 'poeple', and nobody in people.yaml or teams.yaml is called so (did you mean 'people'?).",
    )
    expect((await owners(root, '--owner', 'nia', '--unowned')).exitCode).toBe(2)
  })
})

describe('CODEOWNERS', () => {
  test.each(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'])('is found at %s', async (path) => {
    const { owners: listed } = await jsonOf(lindenworks({ ...WITHOUT_CODEOWNERS, [path]: '*.md @nobody' }), '--unknown')
    expect(listed.find(({ key }) => key === '@nobody')?.pages).toHaveLength(3)
  })

  test('of a project without git counts from its own root', async () => {
    const root = temporaryFolder()
    writeTree(root, { 'content/a.md': '# A', CODEOWNERS: '/content/a.md @nia' })
    expect((await jsonOf(root)).owners).toMatchObject([{ key: '@nia', pages: [{ named: { file: 'CODEOWNERS', line: 1 } }] }])
  })

  test('is no part of the site where a folder of Markdown has it', async () => {
    const root = temporaryFolder()
    writeTree(root, { 'a.md': '# A', CODEOWNERS: 'a.md @nia' })
    await handbook('build', '--root', root)
    expect(Object.keys(readTree(join(root, 'dist'))).filter((path) => path.includes('CODEOWNERS'))).toEqual([])
    expect(readTree(join(root, 'dist'))['a/index.html']).toContain('<a href="../owners/nia/">@nia</a>')
  })

  test('that is no text file for us is a finding, and the rest goes on', async () => {
    const root = lindenworks({ ...FILES, '.gitlab/CODEOWNERS': `* @nia\n${'#'.repeat(3_000_000)}` })
    const { out } = await handbook('check', '--root', root, '--format', 'lines')
    expect(out).toContain('../.gitlab/CODEOWNERS  error  source/unreadable  this file has 3.0 MB, which is too much to read')
    expect((await jsonOf(root)).unowned).toHaveLength(3)
  })
})

describe('a built site', () => {
  test('has a list for each owner, and one for what nobody looks after', async () => {
    const root = lindenworks()
    await handbook('build', '--root', root)
    const files = readTree(join(root, 'dist'))
    const page = files['owners/people/index.html'] ?? ''
    expect(page).toContain('<h1>People</h1>')
    expect(page).toContain('<a href="../../leave/">Leave &amp; pay</a>')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).toContain('Chat: #people')
    expect(files['owners/nia/index.html']).toContain('<time datetime="2026-01-05">5 January 2026</time>')
    expect(files['owners/nia/index.html']).toContain('<a href="mailto:nia@lindenworks.example">')
    expect(files['owners/unowned/index.html']).toContain('Every page has an owner.')
    expect(files['owners/index.html']).toContain('<a href="kwame/">Kwame Mensah</a>')
    expect(files['index.html']).toContain('<a href="owners/people/">owners</a>')
    expect(files['index.html']?.match(/<nav class="site-navigation.*?<\/nav>/s)?.[0] ?? '').not.toContain('owners')
    expect(files['sitemap.xml']).not.toContain('owners')
  })

  test('shows on each page who looks after it, and how to ask', async () => {
    const root = lindenworks()
    await handbook('build', '--root', root)
    const files = readTree(join(root, 'dist'))
    expect(files['keys/index.html']).toContain(
      '<span class="page-owners"><a href="../leave/">People</a>, led by Nia Obi (#people), <a href="../owners/kwame/">Kwame Mensah</a> (has left)</span>',
    )
    expect(files['keys/index.html']).toContain('Ask about this page in #people')
    expect(files['pay/index.html']).toContain('<a href="mailto:nia@lindenworks.example?subject=Pay">Ask about this page</a>')
  })

  test('has pages.json, the same for the same input', async () => {
    const root = lindenworks()
    await handbook('build', '--root', root)
    const text = readTree(join(root, 'dist'))['pages.json'] ?? ''
    const json = JSON.parse(text) as { readonly pages: readonly { readonly route: string }[] }
    expect(json.pages.map(({ route }) => route)).toEqual(['/', '/keys/', '/leave/', '/pay/', '/tips/'])
    expect(json.pages[1]).toMatchObject({
      noindex: true,
      file: 'content/keys.md',
      owners: [{ key: 'people', from: 'CODEOWNERS' }, { hasLeft: true }],
    })
    expect(json.pages[3]).toMatchObject({
      url: 'https://handbook.lindenworks.example/pay/',
      reviewed: '2026-01-05',
      reviewEvery: '6 months',
    })
    await handbook('build', '--root', root, '--out', join(root, 'again'))
    expect(readTree(join(root, 'again'))['pages.json']).toBe(text)
  })

  test('keeps the content’s own page at an address of ours, and speaks the site’s language', async () => {
    const own = { 'handbook/content/owners/index.md': '# Our owners\n\n[People](/owners/people/)\n' }
    const config = { 'handbook/handbook.config.ts': "export default { title: 'Lindenworks', lang: 'ja' }\n" }
    const root = lindenworks({ ...FILES, ...own, ...config })
    const { out } = await handbook('build', '--root', root)
    const files = readTree(join(root, 'dist'))
    expect(out).not.toContain('link/page')
    expect(files['owners/index.html']).toContain('Our owners')
    expect(files['owners/unowned/index.html']).toContain('すべてのページに担当がいます。')
    expect(files['keys/index.html']).toContain('Kwame Mensah</a> (退職)')
  })

  test('for the public tells nobody of an owner who is for inside', async () => {
    const people = 'nia:\n  name: Nia Obi\n  audience: internal\n  email: nia@lindenworks.example\n'
    const root = lindenworks({
      ...FILES,
      'handbook/content/data/people.yaml': people,
      'handbook/content/data/teams.yaml': 'it:\n  name: IT\n',
    })
    const { exitCode, errors } = await handbook('build', '--root', root, '--audience', 'public')
    expect([exitCode, errors]).toEqual([0, ''])
    const files = readTree(join(root, 'dist'))
    expect(Object.values(files).filter((text) => /Nia Obi|nia@|\/nia\/|@lindenworks|@kwame/.test(text))).toEqual([])
    expect(files['owners/unowned/index.html']).toBeUndefined()
    expect(files['pay/index.html']).not.toContain('page-owners')
  })
})
