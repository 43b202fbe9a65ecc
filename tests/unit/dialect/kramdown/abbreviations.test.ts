import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  [
    'words',
    'HTML, HTMLs HTML\n\n*[HTML]: Hyper *Text*',
    '<p><abbr title="Hyper *Text*">HTML</abbr>, HTMLs <abbr title="Hyper *Text*">HTML</abbr></p>',
    {},
  ],
  ['attributes', 'A\n\n*[A]: b\n{: .c}', '<p><abbr class="c" title="b">A</abbr></p>', {}],
  ['no title', 'A\n\n*[A]:', '<p><abbr>A</abbr></p>', {}],
])('abbreviations: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
