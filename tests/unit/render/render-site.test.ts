import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import type { Layouts } from '../../../src/model/layout.ts'
import { route } from '../../../src/model/route.ts'
import { renderSite } from '../../../src/render/render-site.ts'
import { BODY_LAYOUT, renderFiles } from '../../support/render.tsx'
import { createSite } from '../../support/site.ts'

describe('renderSite', () => {
  test('gives pages, then assets, then everything else', () => {
    const site = createSite({
      config: { url: 'https://handbook.example.com' },
      pages: [{ route: '/' }, { route: '/people/' }, { route: '/about.html' }],
      assets: [{ route: route('/logo.svg'), source: '/project/public/logo.svg', file: 'public/logo.svg', size: 3 }],
      redirects: [{ from: route('/team/'), to: route('/people/') }],
    })
    expect([...renderFiles(site).keys()]).toEqual([
      'index.html',
      'people/index.html',
      'about.html',
      'logo.svg',
      'index.md',
      'people/index.md',
      'about.md',
      'team/index.html',
      '_redirects',
      '404.html',
      'pages/index.html',
      'search/index.html',
      'navigation.json',
      'pages.json',
      'llms.txt',
      'opensearch.xml',
      'sitemap.xml',
      'robots.txt',
      '_headers',
    ])
  })

  test('prints a whole document', () => {
    const site = createSite({ pages: [{ route: '/', html: ['<p>Hello</p>'] }] })
    expect(renderFiles(site).get('index.html')).toBe('<!doctype html>\n<main><p>Hello</p></main>\n')
  })

  test('copies assets from where they lie', () => {
    const asset = { route: route('/a b.png'), source: '/project/content/a b.png', file: 'content/a b.png', size: 3 }
    const files = [...renderSite(createSite({ assets: [asset] }), BODY_LAYOUT)]
    expect(files).toContainEqual({ path: 'a b.png', copyOf: '/project/content/a b.png' })
  })

  test('is the same every time', () => {
    const site = createSite({ pages: [{ route: '/' }, { route: '/a/' }, { route: '/b/' }] })
    expect([...renderFiles(site)]).toEqual([...renderFiles(site)])
  })

  test('gives each path once: of two pages on one address the one that the site knows, and a page before an asset', () => {
    const site = createSite({
      pages: [
        { route: '/a/', html: ['first'] },
        { route: '/a/', html: ['second'] },
      ],
      assets: [
        { route: route('/a/index.html'), source: '/project/content/a/index.html', file: 'content/a/index.html', size: 1 },
        { route: route('/robots.txt'), source: '/project/public/robots.txt', file: 'public/robots.txt', size: 1 },
      ],
    })
    const paths = Array.from(renderSite(site, BODY_LAYOUT), ({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    const files = renderFiles(site)
    expect(files.get('a/index.html')).toContain('first')
    expect(files.get('robots.txt')).toBe('copy of /project/public/robots.txt')
  })

  test('never needs a folder where a file stands', () => {
    const site = createSite({ pages: [{ route: '/people' }, { route: '/people/leave/' }] })
    const paths = [...renderFiles(site).keys()]
    expect(paths).toContain('people')
    expect(paths.filter((path) => path.startsWith('people/'))).toEqual([])
  })
})

describe('the layout of a page', () => {
  const layouts: Layouts = new Map([
    ['page', ({ view }) => h('p', null, `page prints as ${view.layout}`)],
    ['wide', ({ view }) => h('p', null, `wide prints as ${view.layout}`)],
  ])

  test('is the one that it names, else the configured one', () => {
    const site = createSite({ pages: [{ route: '/' }, { route: '/a/', frontMatter: { layout: 'wide' } }] })
    const files = renderFiles(site, layouts)
    expect(files.get('index.html')).toContain('page prints as page')
    expect(files.get('a/index.html')).toContain('wide prints as wide')
  })

  test('is the configured one where its name is unknown', () => {
    const site = createSite({ config: { layout: 'wide' }, pages: [{ route: '/', frontMatter: { layout: 'wyde' } }] })
    expect(renderFiles(site, layouts).get('index.html')).toContain('wide prints as wide')
  })

  test('is missed with a sentence where the configured one does not exist', () => {
    const site = createSite({ config: { layout: 'pgae' }, pages: [{ route: '/' }] })
    expect(() => renderFiles(site, layouts)).toThrow('There is no layout "pgae". Layouts: page, wide.')
  })

  test('is named with the page when it fails', () => {
    const failing: Layouts = new Map([
      [
        'page',
        () => {
          throw new TypeError('view.team is undefined')
        },
      ],
    ])
    const site = createSite({ pages: [{ route: '/a/' }] })
    expect(() => renderFiles(site, failing)).toThrow('The layout "page" failed on content/a/index.md: view.team is undefined')
  })
})
