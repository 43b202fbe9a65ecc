import { describe, expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
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
