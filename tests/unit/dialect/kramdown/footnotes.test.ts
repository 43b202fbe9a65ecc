import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  [
    'a note',
    'a[^1]\n\n[^1]: b',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol>\n<li id="fn:1" role="doc-endnote">\n<p>b <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p>\n</li>\n</ol></div>',
    {},
  ],
  [
    'twice',
    'a[^1] b[^1]\n\n[^1]: c',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup> b<sup id="fnref:1:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol>\n<li id="fn:1" role="doc-endnote">\n<p>c <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a> <a href="#fnref:1:1" class="reversefootnote" role="doc-backlink">↩<sup>2</sup></a></p>\n</li>\n</ol></div>',
    {},
  ],
  [
    'of several blocks',
    'a[^n]\n\n[^n]: b\n\n    - c',
    '<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol>\n<li id="fn:n" role="doc-endnote">\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n<p><a href="#fnref:n" class="reversefootnote" role="doc-backlink">↩</a></p>\n</li>\n</ol></div>',
    {},
  ],
  ['none', 'a[^x]', '<p>a[^x]</p>', {}],
  [
    'number and prefix',
    'a[^1]\n\n[^1]: b',
    '<p>a<sup id="fnref:p1" role="doc-noteref"><a href="#fn:p1" class="footnote" rel="footnote">3</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol start="3">\n<li id="fn:p1" role="doc-endnote">\n<p>b <a href="#fnref:p1" class="reversefootnote" role="doc-backlink">↩</a></p>\n</li>\n</ol></div>',
    { footnoteNr: 3, footnotePrefix: 'p' },
  ],
  [
    'at a place',
    'a[^1]\n\n* x\n{:footnotes}\n\nb\n\n[^1]: c',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol>\n<li id="fn:1" role="doc-endnote">\n<p>c <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p>\n</li>\n</ol></div>\n<p>b</p>',
    {},
  ],
  [
    'with an attribute list at its end',
    'a[^1]\n\n[^1]: b\n    {:.x}',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>\n<div class="footnotes" role="doc-endnotes"><ol>\n<li id="fn:1" role="doc-endnote">\n<p class="x">b <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li>\n</ol></div>',
    {},
  ],
])('footnotes: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})

// Ruby’s kramdown shows letters of its own making there.
test('a place for the notes within a note loses none', () => {
  expect(readKramdown('a[^1]\n\n[^1]:\n    {:footnotes}\n    1. b').html).toContain('<li id="fn:1" role="doc-endnote">')
})
