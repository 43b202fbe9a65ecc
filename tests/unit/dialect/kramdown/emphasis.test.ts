import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['stars and underscores', '*a* **b** _c_ __d__', '<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong></p>', {}],
  ['both', '***a***', '<p><strong><em>a</em></strong></p>', {}],
  ['not in words', 'a_b_c a*b*c', '<p>a_b_c a<em>b</em>c</p>', {}],
  ['no white space inside', '* a* *b *', '<ul>\n<li>a* *b *</li>\n</ul>', {}],
  ['next to any script', '日本**「太字」**です', '<p>日本<strong>「太字」</strong>です</p>', {}],
  ['within itself', '*a *b* c*', '<p><em>a *b</em> c*</p>', {}],
  ['never closed', '**a*', '<p><em>*a</em></p>', {}],
  ['struck through in GFM mode', '~~a~~ ~b~', '<p><del>a</del> ~b~</p>', {}],
  ['not in kramdown mode', '~~a~~', '<p>~~a~~</p>', { input: 'kramdown' }],
])('emphasis: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
