import fc from 'fast-check'

/** What stands in lines: marks, entities, addresses, HTML, words of several scripts. */
const WORDS = [
  ...['*', '**', '_', '__', '~', '~~', '`', '``', '[', ']', '](', '](/u)', '][r]', '[r]', '![', '[^n]', '<', '>', '!', '"', "'", '(', ')'],
  ...['<b>', '</b>', '<!-- c -->', '<a href="x">', '<http://a.b>', '<a@b.c>', '&amp;', '&copy;', '&#35;', '&bogus;', '\\', '\\*', '\\['],
  ...['a', 'b', 'word', ' ', '  ', '\t', 'é', '日本', '😀', '|', '\\|', ':', ':Ops', '.', '-', '#', '$', '/', ';', '=', '\u00A0', '{:.x}'],
  ...['www.a.de', 'http://a.de/x', 'x@y.zz', '|http://c.d/e|', '[x](y "t")', '[x]( <y z> )', '`code`', '**bold**', '*em*', '~~del~~'],
]

/** What stands before them. */
const MARGINS = [
  ...['', '', '', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '> ', '>', '>> ', '> - ', '- > ', '  - ', '    - ', '-\t', '-   ', '-    '],
  ...[' ', '  ', '   ', '    ', '      ', '\t', '# ', '## ', '###### ', '- [ ] ', '- [x] ', '[^n]: ', '[r]: '],
]

/** Lines that mean something as a whole. */
const LINES = [
  ...[
    '',
    '',
    '',
    '---',
    '***',
    '===',
    '* * *',
    '```',
    '~~~',
    '```js x',
    '    code',
    '\t\tcode',
    '    more',
    '  ',
    ' \t',
    'text',
    'foo  ',
    'foo\\',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '| - | :-: |',
    '|a|',
    '|-|',
    'a | b',
    '-|-',
    '- ',
    '-',
    '1.',
    '+',
    '> q',
    '***a***',
    '&nbsp;',
    '`',
    '{: .x}',
  ],
  ...[
    '<div>',
    '</div>',
    '<div markdown="1">',
    '<!--',
    '-->',
    '<details>',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<?x',
    '?>',
    '<![CDATA[',
  ],
  ...[']]>', '<x-y>', '<br>', '<br/> x', '<b>x', '[r]: /u', '[r]: /u "t"', '[r]: <u>', "'t'", '[r]:', '/u', '[a]: b "c', '[^n]: note'],
]

const DIRECTIVES = [
  ...[
    ':::note',
    ':::',
    '::::',
    '::::tip[label *em*]',
    ':::note{.c #i}',
    '::include{file="x.md"}',
    ':::other',
    '::foo[x]',
    ':::note[x',
    '  :::',
  ],
  ...[
    '- :::note',
    '> :::tip',
    '> :::',
    ':::note a',
    '::: note',
    ':::note:::',
    ':::warning',
    ':::internal',
    'a :note[b]',
    '10:30am',
    ':tada:',
  ],
]

/** Markdown of all kinds of syntax, spliced as no author would. */
export const spliced = documentOf(LINES)

/** The same with boxes and other directives, and with what looks like them. */
export const splicedWithDirectives = documentOf([...LINES, ...DIRECTIVES, ...DIRECTIVES])

function documentOf(lines: readonly string[]): fc.Arbitrary<string> {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
  const margin = fc.constantFrom(...MARGINS)
  const whole = fc.constantFrom(...lines)
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(margin, words) },
    { weight: 2, arbitrary: fc.tuple(margin, margin, words) },
    { weight: 3, arbitrary: fc.tuple(whole) },
    { weight: 2, arbitrary: fc.tuple(margin, whole) },
  )
  return fc.array(line, { minLength: 1, maxLength: 7 }).map((all) => all.map((parts) => parts.join('')).join('\n'))
}
