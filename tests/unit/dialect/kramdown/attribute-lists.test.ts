import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['classes, ids, keys', 'a\n{: .b .c #d e="f g"}', '<p class="b c" id="d" e="f g">a</p>', {}],
  ['chains', 'a\n{: .b.c#d}', '<p class="b c" id="d">a</p>', {}],
  ['before a block', '{: .a}\nb', '<p class="a">b</p>', {}],
  ['wait over blank lines', 'a\n\n{: .b}\n\nc', '<p>a</p>\n<p class="b">c</p>', {}],
  ['definitions', '{:x: .a k="v"}\n\nb\n{: x .c}', '<p class="a c" k="v">b</p>', {}],
  [
    'on spans',
    '*a*{: .b} [c](d){: target="_blank"} ![e](f){: width="1"}',
    '<p><em class="b">a</em> <a href="d" target="_blank">c</a> <img src="f" alt="e" width="1" /></p>',
    {},
  ],
  ['behind text', 'a {: .b}', '<p>a {: .b}</p>', {}],
  ['escapes', 'a\n{: title="b \\" c \\} d"}', '<p title="b &quot; c } d">a</p>', {}],
  ['what is none', 'a\n{: !}', '<p>a</p>', {}],
])('attribute lists: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
