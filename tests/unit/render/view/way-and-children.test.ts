import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

describe('breadcrumbs', () => {
  test('lead from the entry page down to the parent, past folders without a page', () => {
    const site = createSite({ pages: [{ route: '/', frontMatter: { title: 'Acme' } }, { route: '/a/' }, { route: '/a/gap/b/' }] })
    expect(viewOf(site, '/a/gap/b/').breadcrumbs).toEqual([
      { text: 'Acme', href: '../../../' },
      { text: '/a/', href: '../../' },
    ])
    expect(viewOf(site, '/').breadcrumbs).toEqual([])
  })
})

describe('children', () => {
  test('are the pages below, with their descriptions', () => {
    const site = createSite({
      pages: [{ route: '/' }, { route: '/a/', frontMatter: { title: 'A', description: 'About a' } }, { route: '/a/x/' }, { route: '/b/' }],
    })
    expect(viewOf(site, '/').children).toEqual([
      { text: 'A', href: 'a/', description: 'About a' },
      { text: '/b/', href: 'b/', description: '' },
    ])
    expect(viewOf(site, '/b/').children).toEqual([])
  })

  test('include what lies below a folder without a page, so that no page is out of reach', () => {
    const site = createSite({ pages: [{ route: '/' }, { route: '/gap/deep/a/' }, { route: '/gap/b/' }] })
    expect(viewOf(site, '/').children.map(({ href }) => href)).toEqual(['gap/deep/a/', 'gap/b/'])
  })
})
