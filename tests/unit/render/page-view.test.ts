import { describe, expect, test } from 'vitest'
import type { PageOwner } from '../../../src/model/owner.ts'
import { viewOf } from '../../support/render.tsx'
import { createSite } from '../../support/site.ts'

const PEOPLE: PageOwner = { key: 'people', name: 'People', kind: 'team', from: 'front matter', named: { file: 'content/a/index.md' } }

describe('a page view', () => {
  test('has the titles of page, window and site', () => {
    const site = createSite({
      config: { title: 'Acme Handbook' },
      pages: [
        { route: '/', frontMatter: { title: 'Acme Handbook' } },
        { route: '/leave/', frontMatter: { title: 'Leave', description: 'Days off' }, hasLeadingH1: true },
      ],
    })
    expect(viewOf(site, '/leave/')).toMatchObject({
      title: 'Leave',
      windowTitle: 'Leave · Acme Handbook',
      description: 'Days off',
      printTitle: false,
      site: { title: 'Acme Handbook', home: '../' },
    })
    expect(viewOf(site, '/')).toMatchObject({ windowTitle: 'Acme Handbook', printTitle: true, description: '' })
  })

  test('takes language, words and direction from the page, else from the site', () => {
    const site = createSite({ config: { lang: 'ja' }, pages: [{ route: '/' }, { route: '/he/', frontMatter: { lang: 'he' } }] })
    const japanese = viewOf(site, '/')
    expect(japanese).toMatchObject({ lang: 'ja', direction: 'ltr' })
    expect(japanese.words.locale).toMatch(/^ja/)
    expect(viewOf(site, '/he/')).toMatchObject({ lang: 'he', direction: 'rtl' })
  })

  test('leads to the files of the theme, the logo and the Markdown twin from where it stands', () => {
    const site = createSite({ config: { brand: { accent: '', logo: '/brand/logo.svg' } }, pages: [{ route: '/people/leave.html' }] })
    expect(viewOf(site, '/people/leave.html')).toMatchObject({
      stylesheet: '../handbook.css',
      script: '../handbook.js',
      favicon: '../favicon.svg',
      markdownHref: 'leave.md',
      site: { logo: '../brand/logo.svg', home: '../' },
    })
  })

  test('writes file names into hrefs where links are of style file', () => {
    const site = createSite({ config: { links: 'file' }, pages: [{ route: '/' }, { route: '/people/' }] })
    expect(viewOf(site, '/people/')).toMatchObject({
      site: { home: '../index.html' },
      breadcrumbs: [{ href: '../index.html' }],
      navigation: [{ href: 'index.html', current: true }],
      markdownHref: 'index.md',
    })
  })

  test('has a canonical address where the address of the site is known', () => {
    const pages = [{ route: '/a b/' }]
    expect(viewOf(createSite({ config: { url: 'https://example.com/handbook' }, pages }), '/a b/').canonical).toBe(
      'https://example.com/handbook/a%20b/',
    )
    expect(viewOf(createSite({ pages }), '/a b/').canonical).toBe('')
  })

  test('asks search engines to stay away from internal sites and from pages that say so', () => {
    const pages = [{ route: '/' }, { route: '/draft/', frontMatter: { noindex: true } }]
    const internal = createSite({ config: { visibility: 'internal' }, pages })
    const open = createSite({ config: { visibility: 'public' }, pages })
    expect(viewOf(internal, '/').noindex).toBe(true)
    expect(viewOf(open, '/').noindex).toBe(false)
    expect(viewOf(open, '/draft/').noindex).toBe(true)
  })

  test('links to where its source is edited, whatever its file is called', () => {
    const site = createSite({
      config: { editUrl: 'https://git.example.com/edit/main/{path}?from={path}' },
      pages: [{ route: '/$& 50%/' }],
    })
    const path = 'content/%24%26%2050%25/index.md'
    expect(viewOf(site, '/$& 50%/').editHref).toBe(`https://git.example.com/edit/main/${path}?from=${path}`)
    expect(viewOf(createSite({ pages: [{ route: '/' }] }), '/').editHref).toBe('')
  })

  test('says who looks after it, and how fresh it is, only where that is known', () => {
    const site = createSite({
      pages: [
        { route: '/a/', owners: [PEOPLE], frontMatter: { reviewed: { on: '2026-03-01', by: 'ada' }, status: 'stable' } },
        { route: '/b/', frontMatter: { status: 'stable', draft: true } },
        { route: '/c/' },
      ],
      history: { 'a/index.md': '2026-05-12' },
    })
    expect(viewOf(site, '/a/')).toMatchObject({
      owner: [{ name: 'People' }],
      changed: '2026-05-12',
      reviewed: '2026-03-01',
      status: 'stable',
    })
    expect(viewOf(site, '/b/').status).toBe('draft')
    const plain = viewOf(site, '/c/')
    expect(plain.owner).toEqual([])
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['changed']))
    expect('reviewed' in plain || 'status' in plain).toBe(false)
  })

  test('leads to the pages before and after it in reading order', () => {
    const site = createSite({
      pages: [{ route: '/' }, { route: '/a/', frontMatter: { title: 'A long title', navTitle: 'A' } }, { route: '/b/' }],
    })
    expect(viewOf(site, '/').previous).toBeUndefined()
    expect(viewOf(site, '/').next).toEqual({ text: 'A', href: 'a/' })
    expect(viewOf(site, '/b/').previous).toEqual({ text: 'A', href: '../a/' })
    expect(viewOf(site, '/b/').next).toBeUndefined()
  })

  test('hands on what the page needs of the browser', () => {
    const site = createSite({ pages: [{ route: '/', features: ['mermaid'] }] })
    expect(viewOf(site, '/').features).toEqual(['mermaid'])
  })
})
