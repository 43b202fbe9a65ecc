import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outputFileOf } from '../../../src/model/route.ts'
import { compilePages, join, load, targetText, type Files } from '../../support/load.ts'

/** Front matter with one key, its value as YAML reads it between double quotes. */
function page(key: string, value: string): string {
  return `---\n${key}: "${value}"\n---\n`
}

/** What no page can have as its address. */
const IMPOSSIBLE = [
  ['a hidden folder', '/.git/hooks/'],
  ['a way out of the site', '/a/../../x/'],
  ['a way out of the site that is encoded', '/%2e%2e/x/'],
  ['another site', '//example.com/x/'],
  ['another scheme', 'javascript:alert(1)'],
  ['a control character', '/a\\0b/'],
  ['a line break', '/a\\nb/'],
  ['half a character', '/a\\uD800b/'],
  ['a backslash', '/a\\\\b/'],
  ['a name longer than disks take', `/${'x'.repeat(201)}/`],
  ['a name longer than disks take, in bytes', `/${'日'.repeat(70)}/`],
  ['a path longer than disks take', `/${'xxxx/'.repeat(300)}`],
  ['nothing but a query', '?x'],
] as const

describe('an address that no file can have', () => {
  test.each(IMPOSSIBLE)('is told for a permalink, and the page stays where it was: %s', async (_, address) => {
    const { routes, findings } = await load({ 'a.md': page('permalink', address), 'b.md': '' })
    expect(routes).toEqual(['/a/', '/b/'])
    expect(findings).toEqual([expect.stringMatching(/^a\.md:2:1 {2}error {2}page\/permalink {2}'.*' is no address on this site/s)])
  })

  test.each(IMPOSSIBLE)('is told for an alias, and makes no redirect: %s', async (_, address) => {
    const { site, findings } = await load({ 'a.md': page('aliases', address) })
    expect(site.redirects).toEqual([])
    expect(findings).toEqual([expect.stringMatching(/^a\.md:2:1 {2}error {2}redirect\/outside-root {2}the alias '.*' is no address/s)])
  })

  test.each(['/日本/', '/v1.2/', '/a b/', '/a%20b/', 'x', './x/', '/c++/', '/a/./b//c'])('is not %s', async (address) => {
    const { findings } = await load({ 'a.md': page('permalink', address) })
    expect(findings).toEqual([])
  })

  test('is not one that is written with escapes, which stand for what they say', async () => {
    const { routes, site } = await load({
      'a.md': page('permalink', '/a%20b/'),
      'b.md': page('aliases', '/c%20d/'),
      'c.md': '[x](/a%20b/) [y](/c%20d/)',
    })
    expect(routes).toEqual(['/a b/', '/b/', '/c/'])
    expect(site.pages.find(({ route }) => route === '/c/')?.targets.map(targetText)).toEqual(['/a b/', '/b/'])
  })
})

describe('one name that would be a file and a folder', () => {
  test('is told for two pages, and the first is published', async () => {
    const { routes, findings } = await load({ 'x.html.md': '', 'x.html/index.md': '' })
    expect(routes).toEqual(['/x.html'])
    expect(findings).toEqual([
      'x.html/index.md:1:1  error  page/duplicate-url  at /x.html/ a file would have to be a folder too, for x.html.md, so this page is not published (rename one of the two files, or give one another permalink)',
    ])
  })

  test('is told for a page and a file', async () => {
    const { site, findings } = await load({ 'a.md': page('permalink', '/logo.svg/'), 'logo.svg': '' })
    expect(site.assets).toEqual([])
    expect(findings).toEqual([
      'logo.svg  error  page/duplicate-url  at /logo.svg stands a.md already, so this file is not published (rename one of the two files)',
    ])
  })

  test.each(['robots.txt', 'sitemap.xml', 'llms.txt', '_headers', '_redirects'])(
    'is told for a page and the tool’s own %s',
    async (name) => {
      const { routes, findings } = await load({ 'a.md': page('permalink', `/${name}`), 'b.md': page('aliases', `/${name}`) })
      expect(routes).toEqual(['/b/'])
      expect(findings).toEqual([
        `a.md:2:1  error  page/duplicate-url  at /${name}/ a file would have to be a folder too, for this tool’s own ${name}, so this page is not published (rename one of the two files, or give one another permalink)`,
        `b.md:2:1  error  redirect/shadowed  at the alias '/${name}' stands this tool’s own ${name}, which readers get instead (delete the alias, or move the other)`,
      ])
    },
  )

  test('is no matter where a project has a robots.txt of its own', async () => {
    const { site, findings } = await load({ 'index.md': '', 'robots.txt': '' })
    expect(site.assets.map(({ route }) => route)).toEqual(['/robots.txt'])
    expect(findings).toEqual([])
  })

  test('is told for an alias and a file, and for an alias of the page for missing ones', async () => {
    const { site, findings } = await load({ 'a.md': '---\naliases: [/logo.svg, /404.html]\n---\n', 'logo.svg': '' })
    expect(site.redirects).toEqual([])
    expect(findings).toEqual([
      "a.md:2:1  error  redirect/shadowed  at the alias '/404.html' stands the page for missing ones, which readers get instead (delete the alias, or move the other)",
      "a.md:2:1  error  redirect/shadowed  at the alias '/logo.svg' stands logo.svg, which readers get instead (delete the alias, or move the other)",
    ])
  })
})

describe('a name with signs', () => {
  test.each([
    ['100%25.md', ['100%25.md', '100%2525.md', '/100%2525/']],
    ['a#b?c.md', ['a%23b%3Fc.md', '/a%23b%3Fc/']],
    ['a+b & c.md', ['a+b%20&%20c.md', '/a+b%20%26%20c/']],
    ['caf\u00e9.md', ['caf\u00e9.md', 'cafe\u0301.md', '/caf%C3%A9/', '/cafe%CC%81']],
    ['cafe\u0301.md', ['caf\u00e9.md', 'cafe\u0301.md', '/caf%C3%A9/']],
    ['🚀.md', ['🚀.md', '/%F0%9F%9A%80/']],
  ])('is found in every spelling: %s', async (file, spellings) => {
    for (const url of spellings) {
      const { pageAt, findings } = await load({ 'index.md': `[x](<${url}>)`, [file]: '' })
      expect(findings, url).toEqual([])
      expect(targetText(pageAt('/').targets[0])).toBe(`/${file.replace('.md', '')}/`)
    }
  })

  test('of which no escape can be read is no crash', async () => {
    const { findings } = await load({ 'index.md': '[x](/100%) [y](/%E0%A4%A) [z](#%) [w](%)' })
    expect(findings.map((line) => line.split('  ')[2])).toEqual(['link/page', 'link/page', 'link/anchor', 'link/page'])
  })
})

test('a link of a hundred thousand letters is a finding like any other', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`page-${String(index)}.md`, `# Heading ${String(index)}`]))
  const { findings } = await load({ ...many, 'index.md': `[x](/${'ab'.repeat(50_000)}) [y](#${'ab'.repeat(50_000)})` })
  expect(findings).toHaveLength(2)
})

describe('whatever files a project has', () => {
  const name = fc.constantFrom('a', 'b', 'index', 'README', '_index', 'a.html', 'index.html', 'A', 'ü', '404')
  const path = fc
    .tuple(
      fc.array(fc.constantFrom('a', 'b', 'a.html', 'A'), { maxLength: 2 }),
      name,
      fc.constantFrom('.md', '.md', '.md', '.png', '.html'),
    )
    .map(([folders, base, ending]) => [...folders, base].join('/') + ending)
  const address = fc.constantFrom('/a/', '/a.html', '/b', '../../x', '/a/b/', '/robots.txt', '/404.html', 'a', '/A/')
  const text = fc
    .record(
      {
        permalink: address,
        aliases: fc.array(address, { minLength: 1, maxLength: 3 }),
        draft: fc.boolean(),
        order: fc.integer({ min: 0, max: 2 }),
      },
      { requiredKeys: [] },
    )
    .chain((keys) => fc.tuple(fc.constant(keys), fc.array(address, { maxLength: 3 })))
    .map(([keys, links]) => `---\n${JSON.stringify(keys)}\n---\n# T\n\n${links.map((url) => `[x](${url}#t) `).join('')}`)
  const project: fc.Arbitrary<Files> = fc.dictionary(path, text, { minKeys: 1, maxKeys: 8, noNullPrototype: true })

  test('the order in which they are found makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(project, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), async (files, dice) => {
        const pages = await compilePages(files)
        const shuffled = pages.map((compiled, index) => ({ compiled, die: dice[index] ?? 0 })).sort((a, b) => a.die - b.die)
        const [there, back] = [
          join(files, pages),
          join(
            files,
            shuffled.map(({ compiled }) => compiled),
          ),
        ]
        expect(back.findings).toEqual(there.findings)
        expect(back.site).toEqual(there.site)
      }),
      { numRuns: 200 },
    )
  })

  test('each page has one target for each slot, and each file of the site stands by itself', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (files) => {
        const { site } = await load(files)
        for (const { page: compiled, targets } of site.pages) expect(targets).toHaveLength(compiled.slots.length)
        const outputs = [...site.pages, ...site.assets, ...site.redirects.map(({ from }) => ({ route: from }))].map(({ route }) =>
          outputFileOf(route),
        )
        expect(new Set(outputs).size).toBe(outputs.length)
        const folders = outputs.flatMap((file) =>
          file
            .split('/')
            .slice(0, -1)
            .map((_, index, names) => names.slice(0, index + 1).join('/')),
        )
        expect(outputs.filter((file) => folders.includes(file))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('each page that is shown stands once in the reading order', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (files) => {
        const { site } = await load(files)
        const shown = site.pages.filter(({ page: { frontMatter }, route }) => frontMatter.hide !== true && route !== '/404.html')
        expect([...site.order].map(({ route }) => route).sort()).toEqual(shown.map(({ route }) => route).sort())
      }),
      { numRuns: 100 },
    )
  })
})
