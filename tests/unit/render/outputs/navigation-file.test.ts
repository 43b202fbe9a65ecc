import { describe, expect, test } from 'vitest'
import { renderFiles, viewOf } from '../../../support/render.tsx'
import { createSite, type SiteInput } from '../../../support/site.ts'

function treeOf(input: SiteInput): unknown {
  const file = renderFiles(createSite(input)).get('navigation.json')
  return file === undefined ? undefined : JSON.parse(file)
}

describe('navigation.json', () => {
  const pages = [
    { route: '/' },
    { route: '/a b/', frontMatter: { title: 'A', navTitle: 'Short' } },
    { route: '/a b/c.html' },
    { route: '/gap/d/' },
  ]

  test('has every entry with its address from the root, encoded; a folder without a page has none', () => {
    expect(treeOf({ pages })).toEqual([
      ['A', 'a%20b/', [['/a b/c.html', 'a%20b/c.html']]],
      ['/gap/', '', [['/gap/d/', 'gap/d/']]],
    ])
  })

  test('names files where links are of that style', () => {
    expect(treeOf({ pages, config: { links: 'file' } })).toMatchObject([['A', 'a%20b/index.html', [['/a b/c.html', 'a%20b/c.html']]], {}])
  })

  test('is not there where there is nothing to go to', () => {
    expect(treeOf({ pages: [{ route: '/' }] })).toBeUndefined()
  })

  test('is named by each page from where it stands', () => {
    expect(viewOf(createSite({ pages }), '/gap/d/').navigationFile).toBe('../../navigation.json')
  })
})
