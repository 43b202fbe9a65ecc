import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['blocks', '$$\na\n$$\n\nb', '<pre><code class="language-math math-display">a</code></pre>\n<p>b</p>', {}],
  ['spans', 'a $$b_c$$ d', '<p>a <code class="language-math math-inline">b_c</code> d</p>', {}],
  ['escaped', '\\$$a$$\n\nb \\$$c$$', '<p><code class="language-math math-inline">a</code></p>\n<p>b $$c$$</p>', {}],
])('maths: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
