import fc from 'fast-check'

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java&#x0A;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#x3000;javascript:x',
  '\u2003javascript:x',
  '\u0001javascript:x',
  ' javascript:x',
  'vbscript:x',
  'data:text/html,<script>x</script>',
  'data:image/svg+xml,<svg onload=x>',
  'blob:x',
  'file:///x',
  'https://www.youtube.com@evil.example/',
  '//evil.example',
  'https://www.youtube.com/embed/x',
  'https://example.com/',
  '/ok/',
  '#a',
]

const ATTRIBUTES = [
  'onclick=alert(1)',
  'onerror="x"',
  "ONLOAD='x'",
  '/onfocus=x',
  'style="color:red"',
  'srcdoc="<script>x</script>"',
  'data-generated="permalink"',
  'data-toc',
  'datatoc=""',
  'data--toc=x',
  'data-footnote-ref=""',
  'data-page-body',
  'formaction=javascript:x',
  'xlink:href=javascript:x',
  'ping=javascript:x',
  'srcset="javascript:x 1x, a.png 2x"',
  'constructor=x',
  '__proto__=x',
  'markdown=1',
  'markdown="span"',
  'markdown=block',
  'markdown=0',
  'id=x',
  'class="a b"',
  'title="><script>x</script>"',
  'alt="&quot;><img onerror=x>"',
  "title='\"><svg onload=x>'",
]

const ELEMENTS =
  'a img p div span script style iframe svg math mtext mglyph foreignObject template noscript object embed link meta base form button input textarea select option title table tr td details summary video source body frameset plaintext xmp noembed noframes area animate b br x-y username h2 li ul pre code annotation-xml desc dialog constructor'.split(
    ' ',
  )

const MARKS = [
  '\n',
  '\n\n',
  ' ',
  '\n- ',
  '\n> ',
  '\n## ',
  '- TOC\n{:toc}\n\n',
  '`',
  '```\n',
  '\n```html\n',
  '\n    ',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ',
  '<!DOCTYPE html>',
  '{::comment}',
  '{::nomarkdown}',
  '{:/}',
  '{:x}',
  '{: x}',
  '{::options parse_block_html="true" /}\n\n',
  '[^1]',
  '\n\n[^1]: ',
  '| a |\n|---|\n| ',
  '**',
  '~~',
  '\\',
  '&lt;script&gt;',
  '&#xFDD0;',
  '&#64976',
  '\uFDD0',
  '\uFDD1',
  '\0',
  '"',
  "'",
  '=',
  '<',
  '>',
  '</',
  'text',
  '日本',
  '[b]',
  '[a](/b c)',
  '](',
  ')',
  '> [!NOTE]\n> ',
  '---\n',
  ' {#x}',
  '&',
  '\r',
]

/** A tag, an address in every syntax, an attribute list, or another mark: pieces that tend to break what reads them. */
const piece = fc.oneof(
  { weight: 6, arbitrary: openTag() },
  { weight: 4, arbitrary: fc.constantFrom(...ELEMENTS).map((name) => `</${name}>`) },
  { weight: 3, arbitrary: around(['[a](', '![a](', '[a](<', '<', '[b]: ', '[![x](y)]('], ADDRESSES, [')', '>)', '>', '', '\n']) },
  {
    weight: 3,
    arbitrary: around(
      ['{: ', '\n{: ', '\n\n{:x: ', '- {:'],
      ATTRIBUTES.map((attribute) => attribute.replace(/=([^"'].*)$/, '="$1"')),
      ['}', '}\n', '}\n\n'],
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
)

/** Text in which Markdown, HTML and the dialect's marks are mixed with ill will. */
export const nastyMarkup: fc.Arbitrary<string> = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))

function openTag(): fc.Arbitrary<string> {
  const names = ['href', 'src', 'xlink:href', 'data', 'srcset', 'poster', 'action', 'cite']
  const quotes = ['"', "'", '']
  const address = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...ADDRESSES), fc.constantFrom(...quotes))
    .map(([name, value, quote]) => `${name}=${quote}${value}${quote}`)
  return fc
    .tuple(
      fc.constantFrom(...ELEMENTS),
      fc.array(fc.oneof(fc.constantFrom(...ATTRIBUTES), address), { maxLength: 3 }),
      fc.constantFrom('>', '/>', ' >', '', '\n>'),
    )
    .map(([name, attributes, end]) => `<${[name, ...attributes].join(' ')}${end}`)
}

function around(before: readonly string[], middle: readonly string[], after: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...before), fc.constantFrom(...middle), fc.constantFrom(...after)).map((parts) => parts.join(''))
}
