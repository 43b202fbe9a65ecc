import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['comments', '{::comment}\na\n{:/comment}\n\nb{::comment}c{:/}', '<!-- a -->\n<p>b<!-- c --></p>', {}],
  ['no Markdown', '{::nomarkdown}\n*a*\n{:/}\n\n{::nomarkdown}*b*{:/} *c*', '*a*\n<p>*b* <em>c</em></p>', {}],
  ['for another format', '{::nomarkdown type="latex"}a{:/}b', '<p>b</p>', {}],
  ['what is none', '{::a}\nb\n{:/}', '<p>{::a}\nb\n{:/}</p>', {}],
  [
    'contents',
    '- toc\n{:toc}\n\n# a\n\n### b\n\n## c [d](e)\n\n## f\n{: .no_toc}',
    '<ul id="markdown-toc">\n<li><a href="#a" id="markdown-toc-a">a</a>\n<ul>\n<li><a href="#b" id="markdown-toc-b">b</a></li>\n<li><a href="#c-d" id="markdown-toc-c-d">c d</a></li>\n</ul>\n</li>\n</ul>\n<h1 id="a">a</h1>\n<h3 id="b">b</h3>\n<h2 id="c-d">c <a href="e">d</a></h2>\n<h2 class="no_toc" id="f">f</h2>',
    {},
  ],
  ['no headings, no contents', '- toc\n{:toc}\n\na', '<p>a</p>', {}],
  [
    'levels',
    '- toc\n{:toc}\n\n# a\n\n## b',
    '<ul id="markdown-toc">\n<li><a href="#b" id="markdown-toc-b">b</a></li>\n</ul>\n<h1 id="a">a</h1>\n<h2 id="b">b</h2>',
    { tocLevels: [2] },
  ],
  [
    'options in a table are set before its cells are read',
    '|<b>*a*{::options parse_span_html="false" /}</b>',
    '<table><tbody><tr><td><b>*a*{::options parse_span_html="false" /}</b></td></tr></tbody></table>',
    {},
  ],
])('extensions: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
