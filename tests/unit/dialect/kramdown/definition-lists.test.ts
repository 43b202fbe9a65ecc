import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['terms and descriptions', 'a\nb\n: c\n: d', '<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>', {}],
  ['paragraphs', 'a\n\n: b\n\n  c', '<dl><dt>a</dt><dd><p>b</p><p>c</p></dd></dl>', {}],
  ['ids for terms', 'a b\n: c\n{:auto_ids-x}', '<dl><dt id="xa-b">a b</dt><dd>c</dd></dl>', {}],
  ['attribute lists', '{:.t} a\n: {:.d} b', '<dl><dt class="t">a</dt><dd class="d">b</dd></dl>', {}],
  ['need a paragraph before them', ': a', '<p>: a</p>', {}],
])('definition lists: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
