import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NavigationView } from '../../../../src/model/view.ts'
import { viewOf } from '../../../support/render.tsx'
import { createSite, node } from '../../../support/site.ts'

/** The navigation as lines of text: two spaces a level, `*` the page itself, parentheses round plain text. */
function outline(entries: readonly NavigationView[], indent = ''): string[] {
  return entries.flatMap(({ text, href, current, plain, children }) => [
    `${indent}${current ? '* ' : ''}${plain ? `(${text})` : `${text} → ${href}`}`,
    ...outline(children, `${indent}  `),
  ])
}

describe('the navigation of a page', () => {
  const site = createSite({
    pages: [
      { route: '/' },
      { route: '/people/' },
      { route: '/people/leave/' },
      { route: '/people/leave/parental/' },
      { route: '/people/leave/sick/' },
      { route: '/people/pay/' },
      { route: '/people/pay/bonus/' },
      { route: '/security/' },
      { route: '/security/reviews/' },
    ],
  })

  test('opens its own branch only, with the entries beside each ancestor, and its children', () => {
    expect(outline(viewOf(site, '/people/leave/').navigation)).toEqual([
      '/people/ → ../',
      '  * /people/leave/ → ./',
      '    /people/leave/parental/ → ./parental/',
      '    /people/leave/sick/ → ./sick/',
      '  /people/pay/ → ../pay/',
      '/security/ → ../../security/',
    ])
  })

  test('says where entries are left out that the whole tree has', () => {
    const [people, security] = viewOf(site, '/people/leave/').navigation
    expect(people?.more).toBeUndefined()
    expect(people?.children.map(({ text, more }) => [text, more])).toEqual([
      ['/people/leave/', undefined],
      ['/people/pay/', 'below'],
    ])
    expect(people?.children[0]?.children.map(({ more }) => more)).toEqual([undefined, undefined])
    expect(security?.more).toBe('below')
  })

  test('is the top level on the entry page', () => {
    expect(outline(viewOf(site, '/').navigation)).toEqual(['/people/ → ./people/', '/security/ → ./security/'])
  })

  test('prints a folder without a page as text, and opens it on the way to the page', () => {
    const withGap = createSite({ pages: [{ route: '/' }, { route: '/a/b/' }, { route: '/c/d/' }] })
    expect(outline(viewOf(withGap, '/a/b/').navigation)).toEqual(['(/a/)', '  * /a/b/ → ./', '(/c/)'])
  })

  test('is that of the nearest folder for a page that it leaves out', () => {
    const hidden = createSite({
      pages: [{ route: '/' }, { route: '/a/' }, { route: '/a/b/' }, { route: '/a/x/hidden/' }],
      navigation: node('/', [node('/a/', [node('/a/b/')])]),
    })
    expect(outline(viewOf(hidden, '/a/x/hidden/').navigation)).toEqual(['/a/ → ../../', '  /a/b/ → ../../b/'])
  })

  test('reaches pages whose permalink stands outside their section', () => {
    const moved = createSite({
      pages: [{ route: '/' }, { route: '/a/' }, { route: '/elsewhere.html' }],
      navigation: node('/', [node('/a/', [node('/elsewhere.html')])]),
    })
    expect(outline(viewOf(moved, '/a/').navigation)).toEqual(['* /a/ → ./', '  /elsewhere.html → ../elsewhere.html'])
    expect(outline(viewOf(moved, '/elsewhere.html').navigation)).toEqual(['/a/ → a/', '  * /elsewhere.html → elsewhere.html'])
  })

  test('shows eighty entries of a long level, round the page, and says where it is cut', () => {
    const names = Array.from({ length: 300 }, (_, index) => `/s/p${String(index).padStart(3, '0')}/`)
    const long = createSite({ pages: ['/', '/s/', ...names].map((route) => ({ route })) })
    const levelOf = (route: string) => viewOf(long, route).navigation[0]?.children.map(({ text }) => text)

    const middle = levelOf('/s/p150/')
    expect(middle).toHaveLength(82)
    expect(middle?.slice(0, 2)).toEqual(['…', '/s/p110/'])
    expect(middle?.slice(-2)).toEqual(['/s/p189/', '…'])
    expect(viewOf(long, '/s/p150/').navigation[0]?.children.map(({ more }) => more)).toEqual(['beside', ...Array<undefined>(80), 'beside'])
    expect(levelOf('/s/p000/')).toEqual([...names.slice(0, 80), '…'])
    expect(levelOf('/s/p299/')).toEqual(['…', ...names.slice(-80)])
    expect(viewOf(long, '/s/p150/').navigation[0]).toMatchObject({ text: '/s/', href: '../', plain: false })
  })
})

test('every href of the navigation leads to the entry that it stands for', () => {
  const part = fc.constantFrom('a', 'b b', 'ü', 'c:d', '日本', '%', 'x?y')
  const folder = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.map((name) => `${name}/`).join('')}`)
  const file = fc.tuple(folder, part).map(([parent, name]) => `${parent}${name}.html`)
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(folder, file), { minLength: 1, maxLength: 8 }), (routes) => {
      const site = createSite({ pages: routes.map((route) => ({ route })) })
      for (const route of routes) {
        const base = `https://example.com${route.split('/').map(encodeURIComponent).join('/')}`
        const check = (entries: readonly NavigationView[]): void => {
          for (const { text, href, plain, children } of entries) {
            if (!plain) expect(decodeURIComponent(new URL(href, base).pathname)).toBe(text)
            check(children)
          }
        }
        check(viewOf(site, route).navigation)
      }
    }),
    { numRuns: 100 },
  )
})
