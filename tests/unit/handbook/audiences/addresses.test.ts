// Which addresses lie inside, and how they are taken out of Markdown.
import { describe, expect, test } from 'vitest'
import { closedAddresses } from '../../../../src/handbook/audiences/closed-addresses.ts'
import { hideAddresses } from '../../../../src/handbook/audiences/hidden-addresses.ts'
import { load } from '../../../support/load.ts'

describe('an address is closed where only pages for inside are', async () => {
  const inside = new Set(['/security/', '/security/badges/', '/people/pay/', '/plans.html'])
  const { site } = await load({
    'index.md': '# Home',
    'security/index.md': '# Security',
    'security/badges.md': '# Badges',
    'people/index.md': '# People',
    'people/pay.md': '# Pay',
    'plans.html.md': '# Plans',
  })
  const isClosed = closedAddresses(site.pages, ({ route }) => inside.has(route))

  test.each([
    ['/security/', true],
    ['/security', true],
    ['/security/old/name/', true],
    ['/people/pay/', true],
    ['/people/pay/2019/', true],
    ['/plans.html', true],
    ['/people/', false],
    ['/people/old/', false],
    ['/secur/', false],
    ['/elsewhere/', false],
    ['/', false],
    ['', false],
  ])('%j: %s', (address, expected) => {
    expect(isClosed(address)).toBe(expected)
  })
})

test.each([
  ['[a](x/y.md) and [b](<x/y.md>)', '[a]() and [b](<>)'],
  ['[a](x/y.md "Title")', '[a]( "Title")'],
  ['[a]: x/y.md\n[b]: x/y.md', '[a]: \n[b]: '],
  ['<a href="x/y.md">a</a>', '<a href="">a</a>'],
  ['[a](x/y.md#part) and [b](../x/y.md)', '[a](x/y.md#part) and [b](../x/y.md)'],
  ['x/y.md', 'x/y.md'],
  ['nothing', 'nothing'],
])('of %j stays %j', (markdown, expected) => {
  expect(hideAddresses(markdown, new Set(['x/y.md']))).toBe(expected)
})
