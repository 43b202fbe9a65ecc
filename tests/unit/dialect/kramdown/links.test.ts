import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['inline', '[a](b) [c](d "e") [f](<g h>)', '<p><a href="b">a</a> <a href="d" title="e">c</a> <a href="g%20h">f</a></p>', {}],
  ['spaces and parentheses', '[a](b c(d))', '<p><a href="b%20c(d)">a</a></p>', {}],
  [
    'by label',
    '[a][B] [c][] [b]\n\n[b]: /d "e"\n[c]: <f g>',
    '<p><a href="/d" title="e">a</a> <a href="f%20g">c</a> <a href="/d" title="e">b</a></p>',
    {},
  ],
  ['a space or line end between', '[a] [b] [a]\n[b]\n\n[b]: /c', '<p><a href="/c">a</a> <a href="/c">a</a></p>', {}],
  ['the last definition counts', '[a]\n\n[a]: b\n[a]: c', '<p><a href="c">a</a></p>', {}],
  ['a title on the next line', "[a]\n\n[a]: b\n  'c'", '<p><a href="b" title="c">a</a></p>', {}],
  ['attribute lists of definitions', '[a]\n\n[a]: b\n{: .c}', '<p><a href="b" class="c">a</a></p>', {}],
  ['no link in a link', '[a [b](c)](d)', '<p><a href="d">a [b](c)</a></p>', {}],
  ['images in links', '[![a](b)](c)', '<p><a href="c"><img src="b" alt="a" /></a></p>', {}],
  ['images', '![a *b*](c "d")', '<p><img src="c" alt="a *b*" title="d" /></p>', {}],
  [
    'in angle brackets',
    '<http://a.b> <c@d.e> <mailto:f@g.h>',
    '<p><a href="http://a.b">http://a.b</a> <a href="mailto:c@d.e">c@d.e</a> <a href="mailto:f@g.h">f@g.h</a></p>',
    {},
  ],
  ['no address, no link', '[a](b [c]', '<p>[a](b [c]</p>', {}],
  [
    'an image that stands alone',
    '![a](b){:standalone .c}',
    '<figure class="c"><img src="b" alt="a" /><figcaption>a</figcaption></figure>',
    {},
  ],
  ['options define labels', '[a]', '<p><a href="/b" title="c">a</a></p>', { linkDefs: { a: ['/b', 'c'] } }],
])('links: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
