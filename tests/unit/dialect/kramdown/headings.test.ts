import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['number signs', '# One\n\n###### Six ##', '<h1 id="one">One</h1>\n<h6 id="six">Six</h6>', {}],
  ['no more than six', '####### a', '<p>####### a</p>', {}],
  ['not indented', ' # a', '<p># a</p>', {}],
  ['need a space in GFM mode', '#a', '<p>#a</p>', {}],
  ['underlined', 'a\n===\n\nb\n---', '<h1 id="a">a</h1>\n<h2 id="b">b</h2>', {}],
  ['only one line is underlined', 'a\nb\n---', '<p>a\nb\n—</p>', {}],
  ['end a paragraph in GFM mode', 'a\n# b\nc', '<p>a</p>\n<h1 id="b">b</h1>\n<p>c</p>', {}],
  ['do not where the quirk is off', 'a\n# b', '<p>a\n# b</p>', { gfmQuirks: [] }],
  ['an id of their own', '## A {#b}', '<h2 id="b">A</h2>', {}],
  ['an id from an attribute list', '## A\n{: #c .d}', '<h2 id="c" class="d">A</h2>', {}],
  [
    'ids keep letters of all scripts in GFM mode',
    '# Ça & là\n\n# 日本 1',
    '<h1 id="ça--là">Ça &amp; là</h1>\n<h1 id="日本-1">日本 1</h1>',
    {},
  ],
  ['ids are counted', '# a\n\n# a\n\n# a', '<h1 id="a">a</h1>\n<h1 id="a-1">a</h1>\n<h1 id="a-2">a</h1>', {}],
  [
    'ids in HTML are kramdown’s own',
    '<div markdown="1">\n# 1. Ça và\n# Ça và\n</div>',
    '<div><h1 id="a-v">1. Ça và</h1><h1 id="a-v-1">Ça và</h1></div>',
    {},
  ],
  ['ids of kramdown mode', '# 1. Ça và\n\n# 日本', '<h1 id="a-v">1. Ça và</h1>\n<h1 id="section">日本</h1>', { input: 'kramdown' }],
  ['text on the line below, in kramdown mode', '##\nfoo', '<h2 id="foo">\nfoo</h2>', { input: 'kramdown' }],
  ['offset and prefix', '# a', '<h3 id="p-a">a</h3>', { headerOffset: 2, autoIdPrefix: 'p-' }],
  ['no ids', '# a', '<h1>a</h1>', { autoIds: false }],
])('headings: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
