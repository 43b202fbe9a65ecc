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

  test('are two hundred at the most, for the size of a page does not follow that of the site', () => {
    const pages = Array.from({ length: 500 }, (_, index) => ({ route: index % 2 ? `/${String(index)}/` : `/gap/${String(index)}/` }))
    const { children } = viewOf(createSite({ pages: [{ route: '/' }, ...pages] }), '/')
    expect(children).toHaveLength(200)
    expect(children[0]?.href).toBe('gap/0/')
  })

  test('include what lies below a folder without a page, so that no page is out of reach', () => {
    const site = createSite({ pages: [{ route: '/' }, { route: '/gap/deep/a/' }, { route: '/gap/b/' }] })
    expect(viewOf(site, '/').children.map(({ href }) => href)).toEqual(['gap/deep/a/', 'gap/b/'])
  })
})
