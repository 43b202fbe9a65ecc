import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../support/render.tsx'
import { createSite, link, toPage, type PageInput } from '../../../support/site.ts'

/** A page with a link to each of these addresses. */
function linking(route: string, addresses: readonly string[], more: Partial<PageInput> = {}): PageInput {
  return {
    route,
    frontMatter: { title: `Title of ${route}` },
    slots: addresses.map((address) => link(address)),
    html: ['', ...addresses.map(() => '')],
    targets: (to) => addresses.map((address) => toPage(to(address))),
    ...more,
  }
}

describe('the pages that link to a page', () => {
  test('are named once each, by title, and link from where it stands', () => {
    const site = createSite({
      pages: [
        { route: '/leave/' },
        linking('/b/10/', ['/leave/', '/leave/']),
        linking('/b/9/', ['/leave/']),
        linking('/a.html', ['/b/9/', '/leave/']),
      ],
    })
    expect(viewOf(site, '/leave/').linkedFrom).toEqual({
      pages: [
        { text: 'Title of /a.html', href: '../a.html' },
        { text: 'Title of /b/9/', href: '../b/9/' },
        { text: 'Title of /b/10/', href: '../b/10/' },
      ],
      others: 0,
    })
    expect(viewOf(site, '/b/9/').linkedFrom.pages.map(({ href }) => href)).toEqual(['../../a.html'])
    expect(viewOf(site, '/b/10/').linkedFrom).toEqual({ pages: [], others: 0 })
  })

  test('are neither itself, nor those that readers are not led to', () => {
    const site = createSite({
      pages: [
        linking('/leave/', ['/leave/']),
        linking('/hidden/', ['/leave/'], { frontMatter: { hide: true } }),
        linking('/draft/', ['/leave/'], { frontMatter: { draft: true } }),
        linking('/apart/', ['/leave/'], { frontMatter: { noindex: true } }),
        linking('/404.html', ['/leave/']),
      ],
    })
    expect(viewOf(site, '/leave/').linkedFrom.pages).toEqual([])
  })

  test('are those whose authors made the link: no component, no image', () => {
    const made = linking('/made/', ['/leave/'], { slots: [{ ...link('/leave/'), isMade: true }] })
    const image = linking('/image/', ['/leave/'], { slots: [link('/leave/', 'image')] })
    const site = createSite({ pages: [{ route: '/leave/' }, made, image] })
    expect(viewOf(site, '/leave/').linkedFrom.pages).toEqual([])
  })

  test('are twelve at the most, and the others are counted', () => {
    const sources = Array.from({ length: 30 }, (_, index) => linking(`/${String(index)}/`, ['/leave/']))
    const { pages, others } = viewOf(createSite({ pages: [{ route: '/leave/' }, ...sources] }), '/leave/').linkedFrom
    expect(pages.map(({ href }) => href)).toEqual(Array.from({ length: 12 }, (_, index) => `../${String(index)}/`))
    expect(others).toBe(18)
  })

  test('are the one of two on an address that is published', () => {
    const site = createSite({ pages: [{ route: '/leave/' }, linking('/a/', []), linking('/a/', ['/leave/'])] })
    expect(viewOf(site, '/leave/').linkedFrom.pages).toEqual([])
  })
})
