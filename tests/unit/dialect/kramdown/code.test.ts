import { expect, test } from 'vitest'
import { readKramdown } from '../../../support/kramdown.ts'
import type { KramdownOptions } from '../../../../src/dialect/kramdown/options.ts'

// GFM mode without hard line ends, where the options do not say otherwise. Ruby’s kramdown makes the same of each.
test.each<[string, string, string, KramdownOptions]>([
  ['indented', '    a\n\n\tb', '<pre><code>a\n\nb\n</code></pre>', {}],
  ['lazy lines', '    a\nb', '<pre><code>a b\n</code></pre>', {}],
  ['fenced', '```ruby\na\n```', '<pre><code class="language-ruby">a\n</code></pre>', {}],
  ['with options', '~~~ ruby?x=1\na\n~~~', '<pre><code class="language-ruby">a\n</code></pre>', {}],
  ['info of two words is no fence', '```a b\nc\n```', '<p><code>a b c </code></p>', {}],
  ['a longer fence', '~~~~\na\n~~~', '<pre><code class="language-~">a\n</code></pre>', {}],
  ['not closed', '```\na', '<p>```\na</p>', {}],
  ['kramdown mode knows no backticks', '```\na\n```', '<p><code> a </code></p>', { input: 'kramdown' }],
  [
    'a language from an attribute list',
    '~~~\na\n~~~\n{: .language-sql .x}',
    '<pre class="x"><code class="language-sql">a\n</code></pre>',
    {},
  ],
  ['spans', '`a` ``b ` c`` ` d`', '<p><code>a</code> <code>b ` c</code> ` d`</p>', {}],
  ['a span that is not closed', '`a', '<p>`a</p>', {}],
  ['a longer run closes', '`a``', '<p><code>a</code>`</p>', {}],
])('code: %s', (_, source, html, options) => {
  expect(readKramdown(source, options).html).toBe(html)
})
