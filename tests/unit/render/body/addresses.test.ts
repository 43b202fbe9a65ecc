import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
import type { Asset, Target } from '../../../../src/model/site.ts'
import { bodyOf } from '../../../support/render.tsx'
import { createSite, link, toPage } from '../../../support/site.ts'
import type { SiteInput } from '../../../support/site.ts'

const HTML = ['<a href="', '">x</a>']

/** The href that a link written as `url` on `from` gets. */
function hrefOf(
  url: string,
  target: (to: Parameters<NonNullable<TargetsOf>>[0]) => Target,
  from = '/people/',
  config: SiteInput['config'] = {},
) {
  const site = createSite({
    config,
    pages: [{ route: from, html: HTML, slots: [link(url)], targets: (to) => [target(to)] }, { route: '/security/a b.html' }],
  })
  return /href="([^"]*)"/.exec(bodyOf(site, from))?.[1]
}

type TargetsOf = NonNullable<SiteInput['pages']>[number]['targets']

describe('the address of a link', () => {
  test('to a page is relative and encoded, with query and fragment', () => {
    expect(hrefOf('/security/a b', (to) => toPage(to('/security/a b.html')))).toBe('../security/a%20b.html')
    expect(hrefOf('x', (to) => toPage(to('/security/a b.html'), 'grün & "so"', '?a=1&b=2'))).toBe(
      '../security/a%20b.html?a=1&amp;b=2#grün%20&amp;%20%22so%22',
    )
  })

  test('names the file where links are of style file', () => {
    expect(hrefOf('/people/', (to) => toPage(to('/people/')), '/people/', { links: 'file' })).toBe('index.html')
  })

  test('within the page is the fragment alone, however it was written', () => {
    expect(hrefOf('#x', (to) => toPage(to('/people/'), 'x'))).toBe('#x')
    expect(hrefOf('/people#x', (to) => toPage(to('/people/'), 'x'))).toBe('#x')
    expect(hrefOf('#', (to) => toPage(to('/people/')))).toBe('#')
    expect(hrefOf('./', (to) => toPage(to('/people/')))).toBe('./')
    expect(hrefOf('?a#x', (to) => toPage(to('/people/'), 'x', '?a'))).toBe('./?a#x')
  })

  test('keeps the escapes of a fragment', () => {
    expect(hrefOf('x', (to) => toPage(to('/people/'), ':~:text=a%2Cb'))).toBe('#:~:text=a%2Cb')
    expect(hrefOf('x', (to) => toPage(to('/people/'), '100%'))).toBe('#100%25')
  })

  test('to an asset is relative', () => {
    const asset = { route: route('/people/form.pdf'), source: '/p/form.pdf', file: 'content/people/form.pdf', size: 1 }
    expect(hrefOf('form.pdf', () => ({ kind: 'asset', asset, fragment: 'page=2', query: '?v=1', remarks: [] }))).toBe('form.pdf?v=1#page=2')
  })

  test('elsewhere is what was written', () => {
    const url = 'https://example.com/?q="a"&b'
    expect(hrefOf(url, () => ({ kind: 'external', url }))).toBe('https://example.com/?q=&quot;a&quot;&amp;b')
  })

  test('that leads nowhere is what was written', () => {
    for (const url of ['./nowhere.md#x', '/nowhere/', 'a b%20c', '']) {
      expect(hrefOf(url, () => ({ kind: 'missing', reason: 'page', path: url, scope: 'relative' }))).toBe(url)
    }
  })

  test('is counted from the root on the not-found page, which stands at any depth', () => {
    const config = { url: 'https://example.com/handbook' }
    expect(hrefOf('/security/a b', (to) => toPage(to('/security/a b.html')), '/404.html', config)).toBe('/handbook/security/a%20b.html')
  })
})

test('an address in the HTML leads a browser to the page and heading that it stands for', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 8 })
  const part = text.filter((name) => !/^\.*$|\//.test(name))
  const address = fc
    .array(part, { maxLength: 3 })
    .chain((parts) => fc.constantFrom(`/${parts.map((name) => `${name}/`).join('')}`, `/${[...parts, 'page.html'].join('/')}`))
  fc.assert(
    fc.property(
      address,
      address,
      text.filter((id) => !/%[0-9a-f]{2}/i.test(id)),
      fc.constantFrom('directory', 'file'),
      (from, to, id, links) => {
        const site = createSite({
          config: { links },
          pages: [...new Set([from, to])].map((route) => ({
            route,
            html: HTML,
            slots: [link('written')],
            targets: (page) => [toPage(page(to), id)],
          })),
        })
        const base = new URL(`https://example.com${from.split('/').map(encodeURIComponent).join('/')}`)
        const href = /href="([^"]*)"/.exec(bodyOf(site, from))?.[1] ?? ''
        const reached = new URL(href.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), base)
        const served = from === to && id !== '' ? to : to.replace(/\/$/, links === 'file' ? '/index.html' : '/')
        expect(decodeURIComponent(reached.pathname)).toBe(served)
        expect(decodeURIComponent(reached.hash)).toBe(id === '' ? '' : `#${id}`)
      },
    ),
    { numRuns: 300 },
  )
})

test('a page with fewer targets than slots is refused, since every later address would be another', () => {
  const site = createSite({ pages: [{ route: '/', html: HTML, slots: [link('a')] }] })
  expect(() => bodyOf(site, '/')).toThrow('index.md: slot 0 has no target')
})

test('a srcset keeps its descriptors', () => {
  const asset = (name: string): Asset => ({
    route: route(`/${name}`),
    source: name,
    file: name,
    size: 1,
    dimensions: { width: 4, height: 2 },
  })
  const to = (name: string): Target => ({ kind: 'asset', asset: asset(name), fragment: '', query: '', remarks: [] })
  const site = createSite({
    pages: [
      {
        route: '/a/',
        html: ['<img srcset="', ' 1x, ', ' 2x">'],
        slots: [link('../1.png', 'image'), link('../2.png', 'image')],
        targets: () => [to('1.png'), to('2.png')],
      },
    ],
  })
  expect(bodyOf(site, '/a/')).toBe('<img srcset="../1.png 1x, ../2.png 2x">')
})
