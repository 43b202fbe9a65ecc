import { describe, expect, test } from 'vitest'
import { compilePages, join, load, targetText } from '../../support/load.ts'

describe('the address of a page', () => {
  test('comes from its file', async () => {
    const { routes } = await load({
      'index.md': '',
      'a.md': '',
      'b/_index.md': '',
      'c/README.md': '',
      'd/index.html.md': '',
      'd/x.html.md': '',
      '404.md': '',
    })
    expect(routes).toEqual(['/', '/404.html', '/a/', '/b/', '/c/', '/d/', '/d/x.html'])
  })

  test('of a README beside an index is its own', async () => {
    expect((await load({ 'a/index.md': '', 'a/README.md': '' })).routes).toEqual(['/a/', '/a/README/'])
  })

  test('ends in .html where the site says so', async () => {
    expect((await load({ 'index.md': '', 'a/b.md': '' }, { routes: 'file' })).routes).toEqual(['/', '/a/b.html'])
  })

  test('is its permalink, unless that is none on this site', async () => {
    const permalink = (address: string): string => `---\npermalink: ${address}\n---\n`
    const { routes, findings } = await load({
      'a.md': permalink('/people/leave'),
      'b.md': permalink('x.html'),
      'c.md': permalink('../../x'),
      'd.md': permalink('https://example.com/x'),
      'e.md': permalink('/.git/x/'),
    })
    expect(routes).toEqual(['/c/', '/d/', '/e/', '/people/leave/', '/x.html'])
    expect(findings).toEqual([
      "c.md:2:1  error  page/permalink  '../../x' is no address on this site, so the page stays at /c/ (write a path from the site’s root, such as /people/leave/)",
      "d.md:2:1  error  page/permalink  'https://example.com/x' is no address on this site, so the page stays at /d/ (write a path from the site’s root, such as /people/leave/)",
      "e.md:2:1  error  page/permalink  '/.git/x/' is no address on this site, so the page stays at /e/ (write a path from the site’s root, such as /people/leave/)",
    ])
  })

  test('belongs to one page: the second by path is told, with the first’s name, and not published', async () => {
    const { routes, findings } = await load({ 'a.md': 'one', 'a/index.md': 'two', 'b/index.html': '', 'b.md': '' })
    expect(routes).toEqual(['/a/', '/b/'])
    expect(findings).toEqual([
      'a/index.md:1:1  error  page/duplicate-url  /a/ is the address of a.md already, so this page is not published (rename one of the two files, or give one another permalink)',
      'b/index.html  error  page/duplicate-url  at /b/index.html stands b.md already, so this file is not published (rename one of the two files)',
    ])
  })
})

describe('an alias', () => {
  const aliases = (...list: readonly string[]): string => `---\naliases: [${list.join(', ')}]\n---\n`

  test('leads to its page, from the root or from the page’s folder, and links through it are followed', async () => {
    const { site, pageAt, findings } = await load({
      'index.md': '[old](/old) [x](b/older.html)',
      'b/c.md': aliases('/old/', '../older.html'),
    })
    expect(site.redirects.map(({ from, to }) => `${from} → ${to}`)).toEqual(['/b/older.html → /b/c/', '/old/ → /b/c/'])
    expect(pageAt('/').targets.map(targetText)).toEqual(['/b/c/', '/b/c/'])
    expect(findings).toEqual([
      'index.md:1:1  warning  link/redirected  /old/ has moved to /b/c/ (write /b/c/)',
      'index.md:1:13  warning  link/redirected  /b/older.html has moved to /b/c/ (write b/c/)',
    ])
  })

  test('that cannot be is told', async () => {
    const { site, findings } = await load({
      'a.md': aliases('../../x', '/b/', '/a/', '/twice/', 'https://example.com/'),
      'b.md': aliases('/twice'),
    })
    expect(site.redirects.map(({ from, to }) => `${from} → ${to}`)).toEqual(['/twice/ → /a/'])
    expect(findings.map((line) => line.replace(/ \(.*\)$/, ''))).toEqual([
      "a.md:2:1  error  redirect/loop  the alias '/a/' is this page’s own address",
      "a.md:2:1  error  redirect/outside-root  the alias '../../x' is no address on this site",
      "a.md:2:1  error  redirect/outside-root  the alias 'https://example.com/' is no address on this site",
      "a.md:2:1  error  redirect/shadowed  at the alias '/b/' stands b.md, which readers get instead",
      "b.md:2:1  error  redirect/duplicate  the alias '/twice' is an alias of a.md already",
    ])
  })
})

test('the order in which files are found makes no difference', async () => {
  const files = {
    'b.md': '[a](a.md#x)',
    'a.md': '# A',
    'a/index.md': '',
    'c/z.md': '---\naliases: /q/\n---\n',
    'c/y.md': '---\naliases: /q/\n---\n',
  }
  const pages = await compilePages(files)
  const there = join(files, pages)
  const back = join(files, [...pages].reverse())
  expect(back.findings).toEqual(there.findings)
  expect(back.site).toEqual(there.site)
})

describe('the navigation', () => {
  test('follows folders, then order, then titles; a page beside its folder is its page', async () => {
    const { site } = await load({
      'index.md': '',
      'b.md': '---\ntitle: Beta\n---\n',
      'b/deep.md': '---\nnav_title: Down\n---\n',
      'a.md': '---\norder: 9\n---\n',
      'c/no-index.md': '',
      'd.md': '---\nhide: true\n---\n',
    })
    const lines: string[] = []
    const print = (node: typeof site.navigation, depth: number): void => {
      lines.push(`${'  '.repeat(depth)}${node.title} ${node.hasPage ? node.route : '–'}`)
      for (const child of node.children) print(child, depth + 1)
    }
    print(site.navigation, 0)
    expect(lines).toEqual(['Home /', '  A /a/', '  Beta /b/', '    Down /b/deep/', '  C –', '    No index /c/no-index/'])
    expect(site.order.map(({ route }) => route)).toEqual(['/', '/a/', '/b/', '/b/deep/', '/c/no-index/'])
  })
})
