import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  [
    'a head and a body',
    '| a | b |\n|---|:-:|\n| c | d |',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td align="center">d</td>\n</tr>\n</tbody>\n</table>',
    {},
  ],
  ['no head', 'a | b', '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', {}],
  [
    'several bodies and a foot',
    'a | b\n---|---\nc | d\n---|---\ne | f\n===|===\ng | h',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody><tbody><tr><td>e</td><td>f</td></tr></tbody><tfoot><tr><td>g</td><td>h</td></tr></tfoot></table>',
    {},
  ],
  [
    'ragged rows',
    'a | b | c\nd | e',
    '<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td> </td></tr></tbody></table>',
    {},
  ],
  ['bars in code', '`a|b` | c', '<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr></tbody></table>', {}],
  ['escaped bars', 'a \\| b | c', '<table><tbody><tr><td>a | b</td><td>c</td></tr></tbody></table>', {}],
  ['each line needs a bar', 'a | b\nc', '<p>a | b\nc</p>', {}],
  ['need a boundary before them', 'a\nb | c', '<p>a\nb | c</p>', {}],
  ['only separators are no table', '|---|', '<p>|—|</p>', {}],
  ['code elements protect bars', '<code>a|b</code> | c', '<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr></tbody></table>', {}],
])('tables: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
