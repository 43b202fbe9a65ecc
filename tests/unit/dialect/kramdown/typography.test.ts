import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['dashes and dots', 'a -- b --- c ... <<d>> << e >>', '<p>a – b — c … «d» « e »</p>', {}],
  ['left alone', 'a -- b', '<p>a -- b</p>', { gfmQuirks: ['no_auto_typographic'] }],
  ['quotation marks', "\"a\" 'b' \"'c' d\" it's '80s", '<p>“a” ‘b’ “‘c’ d” it’s ’80s</p>', {}],
  ['straight ones', '"a" \'b\'', '<p>"a" \'b\'</p>', { smartQuotes: ["'", "'", '"', '"'] }],
  ['entities', '&copy; &#65; &x; &amp;amp; &lang;', '<p>© A &amp;x; &amp;amp; 〉</p>', {}],
  ['escapes', '\\*a\\* \\~ \\a \\\\', '<p>*a* ~ \\a \\</p>', {}],
  ['line breaks', 'a  \nb\\\\\nc\\\nd\ne', '<p>a<br />\n\nb<br />\n\nc<br />\n\nd\ne</p>', {}],
  ['each line end', 'a\nb', '<p>a<br />\n\nb</p>', { hardWrap: true }],
])('typography: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
