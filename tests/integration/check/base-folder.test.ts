// Bases that are no git refs: a folder of Markdown, a built site, and a file of addresses.
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree, type Tree } from '../../support/tree.ts'

const FILES: Tree = {
  'content/index.md': '# Home\n\n[Leave](people/leave.md) [Pay](people/pay.md)\n',
  'content/people/leave.md': '---\naliases: [/holidays/]\n---\n\n# Leave\n\n## Parental leave\n\nSixteen weeks.[^1]\n\n[^1]: For each.\n',
  'content/people/pay.md': '# Pay\n\n[a](/gone/)\n',
  'content/redirects.yaml': '/old/*: /people/:splat\n/chat/: https://chat.example.com/\n',
  'public/form.pdf': 'a form',
}

/** The same handbook after some things were taken out of it. */
function remove(handbook: Handbook): void {
  for (const path of ['content/people/pay.md', 'content/redirects.yaml', 'public/form.pdf']) rmSync(join(handbook.root, path))
  handbook.write({
    'content/index.md': '# Home\n\n[Leave](people/leave.md)\n',
    'content/people/leave.md': '# Leave\n\n## Time for parents\n\nSixteen weeks.\n',
  })
}

/** What is gone, as `error /people/pay/`. */
async function goneFrom(handbook: Handbook, base: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { report, errors } = await handbook.check('--base', base, ...args)
  if (!report) throw new Error(errors)
  const found = report.findings.filter(({ rule }) => rule === 'url/removed' || rule === 'anchor/removed')
  return found.map(({ severity, subject }) => `${severity} ${subject ?? ''}`).sort()
}

const GONE = [
  'error /chat/',
  'error /holidays/',
  'error /old/*',
  'error /people/pay/',
  'warning /form.pdf',
  'warning /people/leave/#parental-leave',
]

describe('a folder of Markdown', () => {
  test('is another copy of the project', async () => {
    const handbook = createHandbook(FILES)
    const copy = join(temporaryFolder(), 'copy')
    cpSync(handbook.root, copy, { recursive: true })
    expect(await goneFrom(handbook, copy)).toEqual([])
    remove(handbook)
    expect(await goneFrom(handbook, copy)).toEqual(GONE)
    const { report } = await handbook.check('--base', copy, '--changed')
    expect(report?.findings.find(({ rule }) => rule === 'url/removed')).toMatchObject({ file: 'content/people/leave.md', new: true })
  })

  test('tells what is new, and what was changed', async () => {
    const handbook = createHandbook(FILES)
    const copy = join(temporaryFolder(), 'copy')
    cpSync(handbook.root, copy, { recursive: true })
    handbook.write({ 'content/people/pay.md': '# Pay\n\n[a](/gone/)\n\n[b](/lost/)\n' })
    const { report } = await handbook.check('--base', copy)
    expect(report?.findings.filter(({ rule }) => rule === 'link/page').map((finding) => [finding.line, finding.new])).toEqual([
      [3, false],
      [5, true],
    ])
    const changed = await handbook.check('--base', copy, '--changed')
    expect(changed.report?.findings.map(({ line }) => line)).toEqual([5])
  })

  test('need not be a project', async () => {
    const handbook = createHandbook({ 'index.md': '# Home\n' })
    const folder = temporaryFolder()
    writeTree(folder, { 'index.md': '# Home\n', 'a/b.md': '# B\n', 'a/c.png': 'x', '.git/x.md': '', 'node_modules/m/readme.md': '' })
    expect(await goneFrom(handbook, folder)).toEqual(['error /a/b/', 'warning /a/c.png'])
  })
})

interface Change {
  readonly what: string
  readonly files?: Tree
  readonly links?: Readonly<Record<string, string>>
  /** Files of the content that go with the others. */
  readonly gone?: readonly string[]
}

const CHANGES: readonly Change[] = [
  { what: 'pages and files come, go and change' },
  { what: 'redirects go', gone: ['redirects.yaml'] },
  { what: 'a link leads to a file that stays', links: { 'content/people/same.md': '../links.md' } },
  { what: 'a link leads to a file that goes', links: { 'content/people/salary.md': 'pay.md' } },
  { what: 'two files want one address', files: { 'content/form.pdf': 'another' } },
]

test.each(CHANGES)('a commit and a copy of it give the same: $what', async ({ files = {}, links = {}, gone = [] }) => {
  const handbook = createHandbook({
    ...FILES,
    ...files,
    'content/index.md': '# Home\n\n[Leave](people/leave.md) [Pay](people/pay.md) ![p](people/photo.png) [t](/people/team/)\n',
    'content/people/photo.png': 'x'.repeat(50),
    'content/people/_note.md': '# Not published\n',
    'content/links.md': '# Links\n\n[note](people/_note.md) [old](/moved/) [far](/nowhere/)\n',
    'content/redirects.yaml': `${String(FILES['content/redirects.yaml'])}/moved/: /people/pay/\n/dead/: /nowhere/\n`,
    'content/people/plan.md.erb': '<%= plan %>',
    'content/people/team.md.erb': '<%= team %>',
    'content/data/team.yaml': '- Nia\n',
    'public/site.css': 'body { background: url(none.png) url(gone.png) }\n',
    'public/gone.png': 'g',
    'layouts/page.tsx': 'export function Layout() {\n  return <html />\n}\n',
  })
  for (const [path, to] of Object.entries(links)) symlinkSync(to, join(handbook.root, path))
  createRepository(handbook.root).commit()
  const copy = join(temporaryFolder(), 'copy')
  cpSync(handbook.root, copy, { recursive: true, verbatimSymlinks: true })
  for (const path of ['people/pay.md', 'people/team.md.erb', ...gone]) rmSync(join(handbook.root, 'content', path))
  rmSync(join(handbook.root, 'public/gone.png'))
  handbook.write({
    'content/people/leave.md': '# Leave\n\n## Time for parents\n\n[x](_note.md) [y](/gone/)\n',
    'content/people/photo.png': 'x'.repeat(60),
    'content/new.md': '# New\n\n[t](/people/team/)\n',
    'public/site.css': 'body { background: url(none.png) url(gone.png) url(lost.png) }\n',
  })
  const found = await Promise.all(
    ['main', copy].map(async (base) => {
      const { report } = await handbook.check('--base', base, '--rule', 'asset/unused=warning')
      return report?.findings.map((finding) => JSON.stringify(finding).replaceAll(copy, 'main'))
    }),
  )
  expect(found[0]?.filter((finding) => finding.includes('"new":false')).length).toBeGreaterThan(0)
  expect(found[0]?.filter((finding) => finding.includes('"new":true')).length).toBeGreaterThan(5)
  expect(found[0]).toEqual(found[1])
})

describe('a built site', () => {
  test.each(['directory', 'file'] as const)('of our own, with links to a %s', async (links) => {
    const handbook = createHandbook(FILES)
    await handbook.build({ links, url: 'https://handbook.example.com/docs' })
    const dist = join(temporaryFolder(), 'dist')
    cpSync(join(handbook.root, 'dist'), dist, { recursive: true })
    const url = ['--url', 'https://handbook.example.com/docs']
    expect(await goneFrom(handbook, dist, ...url)).toEqual([])
    remove(handbook)
    expect(await goneFrom(handbook, dist, ...url)).toEqual(GONE)
    const { findings, report } = await handbook.check('--base', dist, ...url)
    expect(findings.filter((line) => line.includes('/removed'))).toContain(
      'content/people/leave.md:3:1  warning  anchor/removed  #parental-leave was on /people/leave/ at ' +
        `${dist}, and is not on the page any more (keep the old address: ## Time for parents {#parental-leave})`,
    )
    expect(findings.find((line) => line.includes('/people/pay/ was'))).toMatch(new RegExp(`^${dist}  error  url/removed`))
    expect(report?.findings.every((finding) => !('new' in finding))).toBe(true)
  })

  test('of another generator: its text is where its main part is', async () => {
    const handbook = createHandbook({ 'content/index.md': '# Home\n', 'content/a.md': '# A\n\n## Kept\n' })
    const folder = temporaryFolder()
    writeTree(folder, {
      'index.html': '<!doctype html><nav id="menu"></nav><main><h1 id="home">Home</h1></main>',
      'a/index.html':
        '<nav id="menu"></nav><main><h1 id=a>A</h1><h2 id="kept">Kept <b>so</b></h2><a name=gone></a><svg><g id="x"/></svg></main><footer id="end">',
      'b.html': '<p>B',
      'moved/index.html': '<meta http-equiv="Refresh" content="0; url=../a/">',
      'moved-away/index.html': '<meta http-equiv="refresh" content="5;URL=\'https://[bad\'">',
      '404.html': '<p>Not found',
      _redirects: '# old\n/x/* /a/:splat 302\n/app/* /index.html 200\n/secret 404\n/de/ /a/ 302 Country=de\n',
      'assets/main.4f3c.css': 'a{}',
      'sitemap.xml': '<urlset/>',
      'plan.pdf': 'x',
    })
    expect(await goneFrom(handbook, folder)).toEqual([
      'error /b.html',
      'error /moved-away/',
      'error /moved/',
      'error /x/*',
      'warning /a/#gone',
      'warning /a/#x',
      'warning /plan.pdf',
    ])
  })
})

describe('a file of addresses', () => {
  test('is written by --urls, always the same, and read again', async () => {
    const handbook = createHandbook(FILES)
    const urls = join(handbook.root, 'urls.json')
    await handbook.check('--urls', urls)
    const text = readFileSync(urls, 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      urls: { '/': ['home'], '/people/leave/': ['fn-1', 'fnref-1', 'leave', 'parental-leave'], '/people/pay/': ['pay'] },
      redirects: { '/chat/': 'https://chat.example.com/', '/holidays/': '/people/leave/', '/old/*': '/people/:splat' },
    })
    expect((JSON.parse(text) as { assets: string[] }).assets).toContain('/form.pdf')
    await handbook.check('--urls', urls)
    expect(readFileSync(urls, 'utf8')).toBe(text)
    expect(await goneFrom(handbook, urls)).toEqual([])
    remove(handbook)
    expect(await goneFrom(handbook, urls)).toEqual(GONE)
  })

  test('is not written where it cannot be', async () => {
    const handbook = createHandbook(FILES)
    const path = join(handbook.root, 'nowhere/urls.json')
    const { exitCode, errors } = await handbook.check('--urls', path)
    expect([exitCode, existsSync(path)]).toEqual([3, false])
    expect(errors).toContain('could not be written')
  })

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'the file must be an object'],
    ['{"version":2,"urls":{},"redirects":{},"assets":[]}', 'version must be 1'],
    ['{"version":1,"urls":{},"redirects":{}}', 'assets must be a list'],
    ['{"version":1,"urls":{"/a/":["x",1]},"redirects":{},"assets":[]}', 'urls["/a/"][1] must be a text'],
    ['{"version":1,"urls":{"a/":[]},"redirects":{},"assets":[]}', 'urls["a/"] must be an address from the site’s root'],
    ['{"version":1,"urls":{},"redirects":{"/a/":null},"assets":[]}', 'redirects["/a/"] must be a text'],
    ['{"version":1,"urls":{},"redirects":{},"assets":["x"]}', 'assets[0] must be an address from the site’s root'],
    ['{"version":1,"urls":{},"redirects":{},"assets":[],"more":1}', 'the file has keys that are not known: more'],
  ])('that is damaged, %s, is a mistake of usage', async (text, message) => {
    const handbook = createHandbook({ ...FILES, 'urls.json': text })
    const { exitCode, errors } = await handbook.check('--base', join(handbook.root, 'urls.json'))
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(`urls.json${message.startsWith('is') ? '' : ':'} ${message}`)])
  })
})
