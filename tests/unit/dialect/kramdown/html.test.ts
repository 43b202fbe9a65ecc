import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['blocks stay as they are', '<div>\n*a*\n</div>\n*b*', '<div>\n*a*\n</div>\n<p><em>b</em></p>', {}],
  ['Markdown in blocks', '<div markdown="1">\n*a*\n</div>', '<div><p><em>a</em></p></div>', {}],
  [
    'an option for all',
    '{::options parse_block_html="true" /}\n<div>*a*</div>\n\n<div>\n*a*\n</div>',
    '<div><p><em>a</em>&lt;/div></p><div><p><em>a</em></p></div></div>',
    {},
  ],
  ['as spans', '<div markdown="span">*a*</div>', '<div><em>a</em></div>', {}],
  ['never', '<div markdown="0">\n*a*\n</div>', '<div>\n*a*\n</div>', { parseBlockHtml: true }],
  [
    'raw elements hold parsed ones',
    '<table>\n<tr>\n<td markdown="1">\n*a*\n</td>\n</tr>\n</table>',
    '<table>\n<tr>\n<td><p><em>a</em></p></td>\n</tr>\n</table>',
    {},
  ],
  ['what is open is closed', '<div><p>a</div>\n\nb', '<div><p>a&lt;/div&gt;\n\nb\n</p></div>', {}],
  ['spans', 'a <b>*c*</b> <i class="x">d</i>', '<p>a <b><em>c</em></b> <i class="x">d</i></p>', {}],
  ['spans that are not read', 'a <code>*b*</code> <b markdown="0">*c*</b>', '<p>a <code>*b*</code> <b>*c*</b></p>', {}],
  ['block tags in text', 'a <div>b</div>', '<p>a &lt;div>b&lt;/div></p>', {}],
  ['end tags of nothing', 'a </b>', '<p>a &lt;/b></p>', {}],
  ['unknown names take the rest', 'a <NAME> *b*\n\nc', '<p>a <name> *b*</name></p>\n<p>c</p>', {}],
  ['comments', '<!-- a\n\nb -->\n\nc <!-- *d* -->', '<!-- a\n\nb -->\n<p>c <!-- *d* --></p>', {}],
  ['scripts', '<script>\nif (a < b) { "*c*" }\n</script>\n\nd', '<script>\nif (a < b) { "*c*" }\n</script>\n<p>d</p>', {}],
  ['void elements', 'a<br>b <img src="c">', '<p>a<br />b <img src="c" /></p>', {}],
  ['attributes', '<p A=b title=\'c "d"\' hidden>x</p>', '<p a="b" title="c &quot;d&quot;" hidden="">x</p>', {}],
  ['instructions', '<div><?php a ?></div>', '<div><?php a ?></div>', {}],
])('html: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
