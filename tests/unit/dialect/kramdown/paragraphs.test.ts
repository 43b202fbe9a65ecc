import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['lines', 'a\n b\n\n   c', '<p>a\nb</p>\n<p>c</p>', {}],
  [
    'quotes',
    '> a\nb\n\n> c\n>\n> > d',
    '<blockquote>\n<p>a\nb</p>\n</blockquote>\n<blockquote>\n<p>c</p>\n<blockquote>\n<p>d</p>\n</blockquote>\n</blockquote>',
    {},
  ],
  ['rules', '***\n\n- - -\n\n_____', '<hr />\n<hr />\n<hr />', {}],
  ['boundaries', 'a\n^\nb', '<p>a</p>\n<p>b</p>', {}],
  ['a list ends one in GFM mode', 'a\n- b', '<p>a</p>\n<ul>\n<li>b</li>\n</ul>', {}],
  ['not in kramdown mode', 'a\n- b', '<p>a\n- b</p>', { input: 'kramdown' }],
  ['text behind a space and a tab is in none', '>  \ta\n[b]: /', '<blockquote>\n \ta\n\n</blockquote>', { hardWrap: true }],
])('paragraphs: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
