import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['bullets and numbers', '- a\n- b\n\n1. c\n2. d', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>', {}],
  ['only a full stop follows a number', '1) a', '<p>1) a</p>', {}],
  ['a bar may follow the marker', '-|a', '<ul>\n<li>\n<table><tbody><tr><td>a</td></tr></tbody></table></li>\n</ul>', {}],
  ['other markers continue a list', '- a\n* b\n+ c', '<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>', {}],
  ['each item is loose or tight for itself', '- a\n\n- b\n- c', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>b</li>\n<li>c</li>\n</ul>', {}],
  ['lazy lines belong to the item', '- a\nb\n# c', '<ul>\n<li>a\nb\n<h1 id="c">c</h1></li>\n</ul>', {}],
  ['a list of another kind nests', '1. a\n- b', '<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>', {}],
  ['content is indented as the text is', '- a\n\n  b\n\nc', '<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n<p>c</p>', {}],
  ['tabs count as four spaces', '-\ta\n\n\tb', '<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>', {}],
  ['a rule behind a blank line', '- a\n\n* * *', '<ul>\n<li>a</li>\n</ul>\n<hr />', {}],
  ['a boundary parts lists', '- a\n^\n- b', '<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>', {}],
  ['attribute list of an item', '- {:.a} b\n- c', '<ul>\n<li class="a">b</li>\n<li>c</li>\n</ul>', {}],
  ['attribute list of a list', '- a\n{:.b}\n- c', '<ul class="b">\n<li>a</li>\n</ul>\n<ul>\n<li>c</li>\n</ul>', {}],
  [
    'tasks in GFM mode',
    '- [ ] a\n- [x] b\n- c',
    '<ul class="task-list">\n<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled />a</li>\n<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked />b</li>\n<li class="task-list-item">c</li>\n</ul>',
    {},
  ],
  ['no tasks in kramdown mode', '- [ ] a', '<ul>\n<li>[ ] a</li>\n</ul>', { input: 'kramdown' }],
  ['code in an item', '- a\n\n      b', '<ul>\n<li>\n<p>a</p>\n<pre><code>b\n</code></pre>\n</li>\n</ul>', {}],
])('lists: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
