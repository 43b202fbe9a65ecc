import { describe, expect, test } from 'vitest'
import type { ContentsView } from '../../../../src/model/view.ts'
import type { PageInput } from '../../../support/site.ts'
import { viewOf } from '../../../support/render.tsx'
import { createSite } from '../../../support/site.ts'

function contentsOf(page: Omit<PageInput, 'route'>): string[] {
  return outline(viewOf(createSite({ pages: [{ ...page, route: '/' }] }), '/').contents)
}

function outline(entries: readonly ContentsView[], indent = ''): string[] {
  return entries.flatMap(({ text, href, children }) => [`${indent}${text} ${href}`, ...outline(children, `${indent}  `)])
}

describe('the contents of a page', () => {
  test('are its headings down to the third level, nested by rank', () => {
    const headings = [
      { depth: 2, text: 'Mission' },
      { depth: 3, text: 'Goals' },
      { depth: 4, text: 'Detail' },
      { depth: 3, text: 'Roles' },
      { depth: 2, text: 'Contact' },
    ] as const
    expect(contentsOf({ headings })).toEqual(['Mission #mission', '  Goals #goals', '  Roles #roles', 'Contact #contact'])
  })

  test('nest over ranks that are skipped', () => {
    const headings = [
      { depth: 3, text: 'Early' },
      { depth: 2, text: 'A' },
      { depth: 4, text: 'Deep' },
      { depth: 3, text: 'Less' },
    ] as const
    const frontMatter = { toc: { depth: 4 } }
    expect(contentsOf({ headings, frontMatter })).toEqual(['Early #early', 'A #a', '  Deep #deep', '  Less #less'])
  })

  test('go as deep as front matter says', () => {
    const headings = [
      { depth: 2, text: 'A' },
      { depth: 3, text: 'B' },
      { depth: 2, text: 'C' },
    ] as const
    expect(contentsOf({ headings, frontMatter: { toc: { depth: 2 } } })).toEqual(['A #a', 'C #c'])
    expect(contentsOf({ headings, frontMatter: { toc: true } })).toHaveLength(3)
    expect(contentsOf({ headings, frontMatter: { toc: false } })).toEqual([])
  })

  test('leave out headings that nothing can lead to, or that want no entry', () => {
    const headings = [
      { depth: 2, text: 'On this page', inToc: false },
      { depth: 2, text: 'Raw', id: '' },
      { depth: 2, text: 'A' },
      { depth: 2, text: 'B' },
    ] as const
    expect(contentsOf({ headings })).toEqual(['A #a', 'B #b'])
  })

  test('are none where they would have a single entry', () => {
    expect(contentsOf({ headings: [{ depth: 2, text: 'Alone' }] })).toEqual([])
  })

  test('leave out the h1 that is the title, but not one section among others of its rank', () => {
    const title = { depth: 1, text: 'Title' } as const
    const rest = [
      { depth: 2, text: 'A' },
      { depth: 2, text: 'B' },
    ] as const
    expect(contentsOf({ hasLeadingH1: true, headings: [title, ...rest] })).toEqual(['A #a', 'B #b'])
    expect(contentsOf({ hasLeadingH1: true, headings: [title, ...rest, { depth: 1, text: 'More' }] })).toEqual([
      'Title #title',
      '  A #a',
      '  B #b',
      'More #more',
    ])
  })

  test('encode only what a fragment cannot hold', () => {
    const headings = [
      { depth: 2, text: 'Grün', id: 'grün' },
      { depth: 2, text: 'Odd', id: '50% "off"' },
    ] as const
    expect(contentsOf({ headings })).toEqual(['Grün #grün', 'Odd #50%25%20%22off%22'])
  })
})
