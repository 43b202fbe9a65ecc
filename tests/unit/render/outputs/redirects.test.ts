import { describe, expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
import { load } from '../../../support/load.ts'
import { renderFiles } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'
import type { SiteInput } from '../../../support/site.ts'

function filesOf(redirects: readonly (readonly [from: string, to: string])[], rest: SiteInput = {}) {
  const pages = [{ route: '/people/', frontMatter: { title: 'People & Culture', lang: 'de' } }, { route: '/about.html' }]
  const input = redirects.map(([from, to]) => ({ from: route(from), to: route(to) }))
  return renderFiles(createSite({ pages, redirects: input, ...rest }))
}

describe('a redirect', () => {
  test('is a page that leads to the new address without script', () => {
    const files = filesOf([['/old/team/', '/people/']], { config: { url: 'https://example.com/handbook' } })
    expect(files.get('old/team/index.html')).toBe(
      '<!doctype html>\n<html lang="de"><head><meta charset="utf-8"/><title>People &amp; Culture</title>' +
        '<meta http-equiv="refresh" content="0; url=../../people/"/><meta name="robots" content="noindex"/>' +
        '<link rel="canonical" href="https://example.com/handbook/people/"/></head>' +
        '<body><p><a href="../../people/">People &amp; Culture</a></p></body></html>\n',
    )
  })

  test('opens from disk where links are of style file, and has a relative canonical where the address is not known', () => {
    const page = filesOf([['/team.html', '/people/']], { config: { links: 'file' } }).get('team.html')
    expect(page).toContain('content="0; url=people/index.html"')
    expect(page).toContain('<link rel="canonical" href="people/index.html"/>')
  })

  test('whose target is no page is named by its address', () => {
    expect(filesOf([['/a/', '/form.pdf']]).get('a/index.html')).toContain('<a href="../form.pdf">/form.pdf</a>')
  })

  test('from an address that names no HTML file is served as a folder', () => {
    expect([
      ...filesOf([
        ['/team', '/people/'],
        ['/v1.2', '/people/'],
      ]).keys(),
    ]).toEqual(expect.arrayContaining(['team/index.html', 'v1.2/index.html']))
  })

  test('from the entry address stands in the place of a generated entry page', () => {
    expect(filesOf([['/', '/people/']]).get('index.html')).toContain('content="0; url=people/"')
  })

  test('never takes the place of a page, however its address is spelled', () => {
    const files = filesOf([
      ['/people/', '/about.html'],
      ['/people', '/about.html'],
      ['/about', '/people/'],
      ['/about/', '/people/'],
      ['/about.html', '/people/'],
    ])
    expect(files.get('people/index.html')).not.toContain('refresh')
    expect(files.get('about.html')).not.toContain('refresh')
    expect(files.has('about/index.html')).toBe(false)
    expect(files.has('_redirects')).toBe(false)
  })
})

describe('a redirect of redirects.yaml', () => {
  const FILES = { 'index.md': '', 'people/leave.md': '# Leave & more\n\n## Grün', 'plan.pdf': '', 'c.md': '---\naliases: /b/\n---\n# C' }

  async function builtWith(yaml: string, options: Parameters<typeof load>[1] = {}) {
    const { site } = await load({ ...FILES, 'redirects.yaml': yaml }, { layout: 'page', ...options })
    return renderFiles(site)
  }

  test('leads to a part of a page, with a query', async () => {
    const page = (await builtWith('/x/: /people/leave/?a=1&b#gr%C3%BCn', { url: 'https://example.com' })).get('x/index.html')
    expect(page).toContain('content="0; url=../people/leave/?a=1&amp;b#gr%C3%BCn"')
    expect(page).toContain('<a href="../people/leave/?a=1&amp;b#gr%C3%BCn">Leave &amp; more</a>')
    expect(page).toContain('<link rel="canonical" href="https://example.com/people/leave/"/>')
  })

  test('leads to another site', async () => {
    const page = (await builtWith('/x/: https://example.org/a b?"q"#r', { url: 'https://example.com' })).get('x/index.html')
    expect(page).toContain('content="0; url=https://example.org/a%20b?%22q%22#r"')
    expect(page).toContain('<link rel="canonical" href="https://example.org/a%20b?%22q%22#r"/>')
    expect(page).toContain('>https://example.org/a%20b?%22q%22#r</a>')
  })

  test('leads to its end at once, and one that ends nowhere is not written', async () => {
    const files = await builtWith('/x/: /y/\n/y/: /b/#top\n/p.pdf: /plan.pdf\n/z/: /gone/\n/l/: /l/\n/u/: https://example.org/')
    expect(files.get('x/index.html')).toContain('url=../c/#top"')
    expect(files.get('p.pdf/index.html')).toContain('url=../plan.pdf"')
    expect(files.has('z/index.html') || files.has('l/index.html')).toBe(false)
    expect(files.get('_redirects')).toBe(
      '/b/ /c/ 301\n/p.pdf /plan.pdf 301\n/u/ https://example.org/ 301\n/x/ /c/#top 301\n/y/ /c/#top 301\n',
    )
  })

  test('that is a pattern is in _redirects alone, after the others and in the order of the file', async () => {
    const yaml =
      '/n/:year/:name: /people/:name/?y=:year\n/o d/*: /p q/:splat\n/e/*: https://example.org/:splat\n/k/*: /b/\n/g/*: /gone/\n/x/: /'
    const files = await builtWith(yaml, { url: 'https://example.com/book' })
    expect([...files.keys()].filter((path) => /[*:]/.test(path))).toEqual([])
    expect(files.get('_redirects')?.split('\n')).toEqual([
      '/book/b/ /book/c/ 301',
      '/book/x/ /book/ 301',
      '/book/n/:year/:name /book/people/:name/?y=:year 301',
      '/book/o%20d/* /book/p%20q/:splat 301',
      '/book/e/* https://example.org/:splat 301',
      '/book/k/* /book/c/ 301',
      '',
    ])
  })
})

describe('_redirects', () => {
  test('has a line for each, below the path of the site', () => {
    const files = filesOf(
      [
        ['/old team/', '/people/'],
        ['/people.html', '/people/'],
      ],
      { config: { url: 'https://example.com/handbook' } },
    )
    expect(files.get('_redirects')).toBe('/handbook/old%20team/ /handbook/people/ 301\n/handbook/people.html /handbook/people/ 301\n')
  })

  test('has no line that a host would read as a pattern', () => {
    const files = filesOf([
      ['/*/', '/people/'],
      ['/:team/', '/people/'],
    ])
    expect(files.get('_redirects')).toBe('/%2A/ /people/ 301\n')
    expect(files.has(':team/index.html')).toBe(true)
  })
})
