import { describe, expect, test } from 'vitest'
import { load, targetText } from '../../support/load.ts'

/** Where a link on a page leads, in a handbook with the page `/a/b/`, the file `/a/plan.pdf` and whatever else is given. */
async function targetOf(url: string, from = 'index.md', more: Readonly<Record<string, string>> = {}, config = {}): Promise<string> {
  const files = { 'index.md': '', 'a/b.md': '# B\n\n## Über uns', 'a/index.md': '', 'a/plan.pdf': '', ...more, [from]: `[link](<${url}>)` }
  const { site } = await load(files, config)
  const page = site.pages.find(({ page: { path } }) => path === from)
  return targetText(page?.targets[0])
}

describe('a link to a page that exists is followed in every spelling', () => {
  const spellings = [
    '/a/b/',
    '/a/b',
    '/a/b.html',
    '/a/b/index.html',
    './a/b.md',
    'a/b.md',
    'a/b',
    '/a/b.md',
    '/%61/b/',
    'a/./b/',
    'a/../a/b',
  ]
  test.each(spellings)('%s', async (url) => {
    expect(await targetOf(url)).toBe('/a/b/')
  })

  test.each([
    ['/a/b/?q=1#b', '/a/b/?q=1#b'],
    ['a/b.md#%C3%BCber-uns', '/a/b/#%C3%BCber-uns'],
    ['/a/plan.pdf?v=2', 'file /a/plan.pdf?v=2'],
    ['a/', '/a/'],
    ['a/index.md', '/a/'],
  ])('%s leads to %s', async (url, target) => {
    expect(await targetOf(url)).toBe(target)
  })

  test('counted from the source file, else from the address', async () => {
    expect(await targetOf('b.md', 'a/c.md')).toBe('/a/b/')
    expect(await targetOf('../b.md', 'a/deep/c.md')).toBe('/a/b/')
    expect(await targetOf('../b/', 'a/c.md')).toBe('/a/b/')
  })

  test('from pages that keep their .html', async () => {
    const old = { 'x/old.html.md': '', 'x/index.html.md': '' }
    for (const url of ['/x/old.html', '/x/old', '/x/old/', 'x/old.html.md', '/x/old/index.html']) {
      expect(await targetOf(url, 'index.md', old), url).toBe('/x/old.html')
    }
    expect(await targetOf('/x/index.html', 'index.md', old)).toBe('/x/')
  })

  test('of two pages at one stem, the one whose address ends as the link does', async () => {
    const both = { 'x/y.html.md': '', 'x/y/index.md': '' }
    expect(await targetOf('/x/y.html', 'index.md', both)).toBe('/x/y.html')
    expect(await targetOf('/x/y/', 'index.md', both)).toBe('/x/y/')
    expect(await targetOf('/x/y', 'index.md', both)).toBe('/x/y/')
  })

  test('with the site’s own host, under its path', async () => {
    const config = { url: 'https://example.com/handbook', siteUrls: ['http://old.example.com'] }
    expect(await targetOf('https://example.com/handbook/a/b', 'index.md', {}, config)).toBe('/a/b/')
    expect(await targetOf('//EXAMPLE.com/handbook/a/b/', 'index.md', {}, config)).toBe('/a/b/')
    expect(await targetOf('http://old.example.com/a/b.html#b', 'index.md', {}, config)).toBe('/a/b/#b')
    expect(await targetOf('https://example.com/handbooks/a/b', 'index.md', {}, config)).toBe('elsewhere https://example.com/handbooks/a/b')
    expect(await targetOf('https://example.com/other', 'index.md', {}, config)).toBe('elsewhere https://example.com/other')
  })

  test('a slash lost after the scheme is read as a browser reads it', async () => {
    expect(await targetOf('https:/a/b/')).toBe('/a/b/')
    expect(await targetOf('https:/nowhere/')).toBe('elsewhere https:/nowhere/')
  })
})

describe('a link to nothing', () => {
  test.each([
    ['/nowhere/', 'missing page'],
    ['/a/none.png', 'missing asset'],
    ['../../x', 'missing outside-root'],
    ['/a/b/.html', 'missing page'],
    ['mailto:a@example.com', 'elsewhere mailto:a@example.com'],
  ])('%s is %s', async (url, target) => {
    expect(await targetOf(url)).toBe(target)
  })

  test('or to a draft, which is a page only where drafts are built', async () => {
    const draft = { 'd.md': '---\ndraft: true\n---\n' }
    expect(await targetOf('d.md', 'index.md', draft)).toBe('missing draft')
    expect(await targetOf('d.md', 'index.md', draft, { drafts: true })).toBe('/d/')
  })
})
