import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rewriteAddress, type Destination } from '../../../src/check/rewrite-address.ts'
import { route } from '../../../src/model/route.ts'
import { load, targetText } from '../../support/load.ts'

/** A written address, rewritten on `people/team.md` to lead to the page `/people/leave/`, or to what else is given. */
function rewritten(
  written: string,
  to: Partial<Destination> = {},
  slash: 'always' | 'never' | 'ignore' = 'ignore',
  from = '/people/team.md',
) {
  const leave = { route: route('/people/leave/'), source: route('/people/leave.md'), query: '', fragment: '' }
  return rewriteAddress(written, route(from), { ...leave, ...to }, slash)
}

describe('a rewritten address keeps the form of the old one', () => {
  test.each([
    ['from the root', '/old/', '/people/leave/'],
    ['from the root, without a slash at its end', '/old', '/people/leave'],
    ['from the root, as a source', '/people/Leave.md', '/people/leave.md'],
    ['from the root, with a file name that folders do not have', '/old/index.html', '/people/leave/'],
    ['relative', 'old/', 'leave/'],
    ['relative, with a dot', './old/', './leave/'],
    ['relative, from above', '../people/old/', 'leave/'],
    ['relative, without a slash', 'old', 'leave'],
    ['relative, as a source', 'Leave.md', 'leave.md'],
    ['relative, as a source, with a dot', './Leave.md', './leave.md'],
    ['relative, to the folder above', '..', 'leave/'],
    ['with a host: from the root', 'https://example.com/people/old', '/people/leave/'],
    ['with a host alone', 'https://example.com', '/people/leave/'],
    ['with a host, as a source: as the site has it', 'https://example.com/people/Leave.md', '/people/leave/'],
  ])('%s', (_, written, expected) => {
    expect(rewritten(written)).toBe(expected)
  })

  test('with the query and the fragment that it is to have, as they are', () => {
    expect(rewritten('Leave.md?x#y', { query: '?q=%20', fragment: 'gr%C3%BCn' })).toBe('leave.md?q=%20#gr%C3%BCn')
  })

  test('for a file, whatever the end of the old address', () => {
    const map = { route: route('/images/map.png'), query: '', fragment: '' }
    expect(rewriteAddress('../Images/Map.png', route('/people/team.md'), map, 'never')).toBe('../images/map.png')
    expect(rewriteAddress('/old/file.md', route('/people/team.md'), map, 'never')).toBe('/images/map.png')
  })

  test.each([
    ['encoded, as the old one is', '/b%C3%BCro/', '/%C3%BCber%20uns/'],
    ['encoded, where nothing says otherwise', '/buero/', '/%C3%BCber%20uns/'],
    ['with letters beyond ASCII where the old one has them', '/büro/', '/über%20uns/'],
  ])('%s', (_, written, expected) => {
    expect(rewritten(written, { route: route('/über uns/') })).toBe(expected)
  })
})

describe('the slash at the end', () => {
  test.each([
    ['always', '/old', '/people/leave/'],
    ['always', 'old', 'leave/'],
    ['never', '/old/', '/people/leave'],
    ['never', './old/', './leave'],
    ['never', 'https://example.com/old/', '/people/leave'],
  ] as const)('%s: %s becomes %s', (slash, written, expected) => {
    expect(rewritten(written, {}, slash)).toBe(expected)
  })

  test.each([
    ['the root', '/', '/old', '/'],
    ['the own folder', '/people/', 'old', './'],
    ['the folder above', '/', 'old', '../'],
  ])('stays where there is no form without it: %s', (_, to, written, expected) => {
    expect(rewritten(written, { route: route(to) }, 'never')).toBe(expected)
  })
})

test('a name that would read as a scheme gets a dot', () => {
  expect(rewritten('old/', { route: route('/people/faq:leave/') })).toBe('./faq:leave/')
})

test('whatever the names, the new address leads where it is to lead', async () => {
  const name = fc.constantFrom('a', 'B', 'ü', 'x y', '100%', 'a#b', 'q?', "it's", 'c:d', '(p)')
  const folders = fc.array(name, { maxLength: 2 })
  const written = fc.constantFrom('/x/', '/x', 'x/', './x', '../x.md', '/x.md', 'ö/', 'https://example.com/x')
  await fc.assert(
    fc.asyncProperty(folders, folders, name, written, fc.constantFrom('always', 'never', 'ignore'), async (from, to, end, old, slash) => {
      const [page, goal] = [[...from, 'from.md'].join('/'), [...to, `${end}-to.md`].join('/')]
      const target = { route: route(`/${goal.replace('.md', '/')}`), source: route(`/${goal}`), query: '', fragment: 'f' }
      const address = rewriteAddress(old, route(`/${page}`), target, slash)
      const { pageAt } = await load({ [page]: `[x](<${address}>)`, [goal]: '## F' })
      expect(pageAt(`/${page.replace('.md', '/')}`).targets.map(targetText), address).toEqual([`${target.route}#f`])
    }),
    { numRuns: 300 },
  )
})
