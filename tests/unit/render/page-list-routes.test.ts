import { expect, test } from 'vitest'
import { route } from '../../../src/model/route.ts'
import { freeRoute } from '../../../src/render/page-list-routes.ts'
import { viewOf } from '../../support/render.tsx'
import { createSite } from '../../support/site.ts'

test('a page that the tool adds has the address that is wanted for it, unless content stands there', () => {
  const wanted = route('/pages/')
  const file = (address: string) => ({ route: route(address), source: '', file: '', size: 1 })
  expect(freeRoute(createSite({ pages: [{ route: '/' }, { route: '/pages/a/' }] }), wanted)).toBe('/pages/')
  expect(freeRoute(createSite({ pages: [{ route: '/pages/' }, { route: '/pages-2/index.html' }] }), wanted)).toBe('/pages-3/')
  expect(freeRoute(createSite({ assets: [file('/pages/index.html')] }), wanted)).toBe('/pages-2/')
  expect(freeRoute(createSite({ assets: [file('/pages')] }), wanted)).toBe('/pages-2/')
  expect(freeRoute(createSite({ redirects: [{ from: wanted, to: 'https://example.com' }] }), wanted)).toBe('/pages-2/')
})

test('every page leads to the index of all pages', () => {
  expect(viewOf(createSite({ pages: [{ route: '/a/' }] }), '/a/').allPagesHref).toBe('../pages/')
  expect(viewOf(createSite({ pages: [{ route: '/a/' }, { route: '/pages/' }] }), '/a/').allPagesHref).toBe('../pages-2/')
})
