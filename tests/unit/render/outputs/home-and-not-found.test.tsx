import { describe, expect, test } from 'vitest'
import type { Layouts } from '../../../../src/model/layout.ts'
import { route } from '../../../../src/model/route.ts'
import { renderFiles } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

const LAYOUTS: Layouts = new Map([
  ['page', ({ view }) => <p>page: {view.title}</p>],
  [
    'home',
    ({ view }) => (
      <ul>
        {view.children.map(({ text, href }) => (
          <a href={href}>{text}</a>
        ))}
      </ul>
    ),
  ],
  [
    'not-found',
    ({ view }) => (
      <p>
        {view.title} <a href={view.site.home}>{view.canonical}</a>
        {view.navigation.map(({ href }) => ` ${href}`)} {view.stylesheet} {view.noindex && 'noindex'}
        {view.editHref + view.markdownHref}
      </p>
    ),
  ],
])

describe('index.html', () => {
  test('lists the sections where the content has no entry page', () => {
    const site = createSite({ pages: [{ route: '/people/' }, { route: '/gap/security/' }] })
    expect(renderFiles(site, LAYOUTS).get('index.html')).toBe(
      '<!doctype html>\n<ul><a href="people/">/people/</a><a href="gap/security/">/gap/security/</a></ul>\n',
    )
  })

  test('is the entry page where there is one, and the file of the project where that lies there', () => {
    expect(renderFiles(createSite({ pages: [{ route: '/' }] }), LAYOUTS).get('index.html')).toContain('page: /')
    const asset = { route: route('/index.html'), source: '/p/index.html', file: 'public/index.html', size: 1 }
    expect(renderFiles(createSite({ assets: [asset] }), LAYOUTS).get('index.html')).toBe('copy of /p/index.html')
  })

  test('exists on an empty site', () => {
    expect(renderFiles(createSite({}), LAYOUTS).get('index.html')).toBe('<!doctype html>\n<ul></ul>\n')
  })

  test('falls back to the default layout', () => {
    const files = renderFiles(createSite({ config: { title: 'Acme' } }), new Map([...LAYOUTS].slice(0, 1)))
    expect(files.get('index.html')).toContain('page: Acme')
  })
})

describe('404.html', () => {
  test('writes addresses from the root of the server, since it stands at any depth', () => {
    const site = createSite({
      config: { url: 'https://example.com/team/handbook', editUrl: 'https://git.example.com/{path}' },
      pages: [{ route: '/' }, { route: '/a b/' }],
    })
    expect(renderFiles(site, LAYOUTS).get('404.html')).toBe(
      '<!doctype html>\n<p>Page not found <a href="/team/handbook/"></a> /team/handbook/a%20b/ /team/handbook/handbook.css noindex</p>\n',
    )
  })

  test('takes the root itself where the address of the site is not known', () => {
    const site = createSite({ pages: [{ route: '/' }, { route: '/a/' }], config: { links: 'file' } })
    expect(renderFiles(site, LAYOUTS).get('404.html')).toContain('<a href="/index.html"></a> /a/index.html /handbook.css')
  })

  test('is the page of the content where it has one', () => {
    const site = createSite({ pages: [{ route: '/404.html', frontMatter: { title: 'Lost?', layout: 'not-found' } }, { route: '/a/' }] })
    expect(renderFiles(site, LAYOUTS).get('404.html')).toContain('Lost? <a href="/"></a> /404.html /a/ /handbook.css noindex')
  })
})
