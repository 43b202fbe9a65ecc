// Documents made by a grammar of kramdown's constructs, well formed and not.

const WORDS = [
  'a',
  'foo',
  'bar',
  'Baz',
  'x',
  'naïve',
  'HTML',
  '日本',
  '1',
  '2.',
  'e-mail',
  "don't",
  '’',
  'É',
  'W3C',
  '\u00a0',
  '🙂',
  'a_b',
  'snake_case_word',
  '10%',
  'A-B',
  '&',
  '.',
  ',',
  'to',
  '=',
  'the',
]
const MARKS = [
  '*',
  '**',
  '_',
  '__',
  '***',
  '`',
  '``',
  '~~',
  '"',
  "'",
  '\\',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '!',
  '{',
  '}',
  '|',
  '$$',
  '$',
  '&',
  '--',
  '---',
  '...',
  '<<',
  '>>',
  ':',
  '#',
  '+',
  '-',
  '=',
  '^',
  '~',
  '\n',
  '  \n',
  '\\\n',
  '\\\\\n',
  ' ',
  '\t',
]
const LISTS = [
  '.a',
  '#b',
  '.a .b',
  'k="v"',
  "k='v w'",
  'toc',
  '.no_toc',
  '#x.y',
  'standalone',
  'class="q"',
  'id="z"',
  'ref',
  ':',
  '!',
  '',
  '.a#b',
  'title="a \\" b"',
  'k=v',
  '.language-ruby',
  'auto_ids',
  'footnotes',
  'width="10"',
]
const TAGS = [
  'b',
  'i',
  'span',
  'em',
  'code',
  'kbd',
  'a',
  'sub',
  'del',
  'br',
  'img',
  'input',
  'foo',
  'B',
  'small',
  'u',
  'q',
  'custom-tag',
  'x:y',
]
const BLOCK_TAGS = [
  'div',
  'p',
  'table',
  'ul',
  'details',
  'summary',
  'pre',
  'section',
  'h2',
  'blockquote',
  'td',
  'li',
  'hr',
  'iframe',
  'script',
  'style',
  'figure',
  'DIV',
  'foo',
  'link',
  'textarea',
  'video',
  'nav',
]
const ATTRIBUTES = [
  '',
  '',
  '',
  ' class="c"',
  " id='i'",
  ' markdown="1"',
  ' markdown="0"',
  ' markdown="span"',
  ' markdown="block"',
  ' hidden',
  ' title="a&amp;b &quot;"',
  ' a=b',
  ' data-x="1" data-x="2"',
  ' A="B"',
  ' href="#x"',
  ' src = "y"',
  ' a=b-c',
  ' x="<b>"',
  ' title="a\nb"',
]
const ENTITIES = [
  '&amp;',
  '&lt;',
  '&copy;',
  '&nbsp;',
  '&#39;',
  '&#x41;',
  '&foo;',
  '&',
  '&;',
  '&#128;',
  '&eacute;',
  '&hearts',
  '&quot;',
  '&mdash;',
  '&#0150;',
]
const LANGUAGES = ['', '', 'ruby', ' ruby', 'ruby ', 'a b', 'ruby?x=1', '{.x}', '~', 'C++']
const URLS = [
  '/a',
  'http://x.y/z',
  '/a b',
  '<b>',
  '<b c>',
  '',
  '/a(b)c',
  '/a(b',
  'x "t"',
  "x 't'",
  'x "t',
  '/a\nb',
  '#c',
  '/a "t" x',
  'a&b',
  'a%20b',
  '"t"',
  '/ä',
  'a_b_c*d*',
]
const LABELS = ['one', 'Two', 'two words', '', 'none', '1', 'ONE', '*one*', 'a]', '^1', 'one\ntwo']

/** A random document. */
export function createGrammar(random) {
  const { pick, chance, below, times } = random
  const lists = () => times(1, 2, () => pick(LISTS)).join(' ')
  const attributes = () => pick(ATTRIBUTES)

  function span(depth) {
    if (depth > 3) return pick(WORDS)
    const inner = () => inline(depth + 1)
    switch (below(27)) {
      case 0:
        return `*${inner()}*`
      case 1:
        return `**${inner()}**`
      case 2:
        return `_${inner()}_`
      case 3:
        return `__${inner()}__`
      case 4:
        return `***${inner()}***`
      case 5:
        return `\`${pick([inner(), pick(WORDS), ' a ', 'a`', '|'])}\``
      case 6:
        return `\`\`${pick([pick(WORDS), ' a ` b ', '`'])}\`\``
      case 7:
        return `[${inner()}](${pick(URLS)})`
      case 8:
        return `![${inner()}](${pick(URLS)})`
      case 9:
        return `[${pick([inner(), pick(LABELS)])}][${pick(LABELS)}]`
      case 10:
        return `[${pick(LABELS)}]`
      case 11:
        return `[${inner()}]${pick(['', ' ', '\n'])}[${pick(LABELS)}]`
      case 12:
        return `<${pick(['http://a.b/c', 'mailto:a@b.c', 'a@b.c', 'https://x', 'a.b', 'ftp://x y', 'é@ü.de'])}>`
      case 13: {
        const tag = pick(TAGS)
        return `<${tag}${attributes()}>${inner()}</${pick([tag, tag, tag, 'b'])}>`
      }
      case 14:
        return chance(0.5)
          ? `<${pick(TAGS)}${attributes()}${pick(['>', ''])}`
          : `<${pick(['br', 'img', 'input'])}${attributes()}${pick(['/>', ' />'])}`
      case 15:
        return `</${pick([...TAGS, ...BLOCK_TAGS])}>`
      case 16:
        return pick(ENTITIES)
      case 17:
        return `"${inner()}"`
      case 18:
        return `'${inner()}'`
      case 19:
        return pick(['--', '---', '...', '<< ', ' >>', '<<a>>', '\\<<', '\\>>', "'80s", `"'a`, `'"a`, `'tis`, "rock 'n' roll", `"*a*"`])
      case 20:
        return `$$${pick(['x', ' x^2 ', 'a_b*c*', '', '\n x'])}$$`
      case 21:
        return `{:${lists()}}`
      case 22:
        return pick([
          `{::comment}${inner()}{:/}`,
          `{::nomarkdown}<i>*x*</i>{:/nomarkdown}`,
          '{::comment/}',
          '{:/}',
          '{::x}',
          '{::nomarkdown type="latex"}x{:/}',
          '{::options parse_span_html="false" /}',
        ])
      case 23:
        return `[^${pick(['1', 'n', 'zz'])}]`
      case 24:
        return `~~${inner()}~~`
      case 25:
        return `\\${pick(MARKS)}`
      default:
        return pick([`<!-- ${pick(WORDS)} -->`, '<!--', `*${pick(WORDS)}`, `${pick(WORDS)}**`, `<${pick(BLOCK_TAGS)}>`])
    }
  }
  function inline(depth) {
    return times(1, 3, () => (chance(0.45) ? pick(WORDS) : chance(0.12) ? pick(MARKS) : span(depth)) + pick([' ', ' ', '', '', '\n'])).join(
      '',
    )
  }
  function text() {
    return inline(0)
      .replace(/\n{2,}/g, '\n')
      .replace(/^\s+/, '')
  }
  function line() {
    return text().replace(/\n/g, ' ')
  }
  function indent(content, by, lazy = 0.1) {
    return content
      .split('\n')
      .map((part) => (part === '' || chance(lazy) ? part : by + part))
      .join('\n')
  }
  function list(depth) {
    const ordered = chance(0.35)
    let out = ''
    for (let item = 0, count = 1 + below(4); item < count; item++) {
      const marker = ordered ? pick(['1.', `${item + 1}.`, '10.']) : pick(['-', '*', '-', '*', '+'])
      const gap = pick([' ', ' ', ' ', '  ', '   ', '\t', '    ', '|'])
      const first = pick(['', '', '', '', '{:.li} ', '[ ] ', '[x] ', '[X]  ', '{:#i}'])
      const width = pick([marker.length + gap.length, marker.length + gap.length, 2, 4, 1, 3])
      const content = chance(0.4) ? blocks(depth + 1, 2) : line()
      out += `${pick(['', '', '', ' ', '  ', '   '])}${marker}${gap}${first}${indent(content, ' '.repeat(width)).trimStart()}\n${pick(['', '', '', '\n'])}`
    }
    return out.replace(/\n$/, '')
  }
  function table() {
    const columns = 1 + below(3)
    const row = () =>
      pick(['|', '', '| ']) +
      times(columns, columns, () => pick([line(), pick(WORDS), '`a|b`', 'a \\| b', '', '<code>|</code>'])).join(pick(['|', ' | '])) +
      pick(['|', '', ' |', ' |  '])
    const separator = () => pick(['|---|---|', '|:--|--:|:-:|', '--|--', '|===|===|', '|-', '---', '| - | :-: |', '+---+'])
    return times(1, 6, () => (chance(0.3) ? separator() : row())).join('\n')
  }
  function html(depth) {
    const tag = pick(BLOCK_TAGS)
    const inner = pick([() => blocks(depth + 1, 2), line, () => '', () => pick(WORDS), () => `<${pick(TAGS)}>${line()}</${pick(TAGS)}>`])()
    const gap = pick(['\n', '\n', '', '\n\n', ' '])
    const close = pick([`</${tag}>`, `</${tag}>`, `</${tag}>`, `</${tag} >`, '', `</${pick(BLOCK_TAGS)}>`])
    return `${pick(['', '', '', ' ', '   ', '    '])}<${tag}${attributes()}${pick(['>', '>', '>', '>', '/>', ' />', '\n>'])}${gap}${inner}${gap}${close}${pick(['', '', ' x', ' <b>'])}`
  }
  function block(depth) {
    const inner = () => (depth > 2 ? line() : blocks(depth + 1, 2))
    switch (below(26)) {
      case 0:
      case 1:
      case 2:
        return text()
      case 3:
        return `${pick(['#', '##', '###', '####', '#######'])}${pick([' ', ' ', '', '\t', '  '])}${line()}${pick(['', '', ' ##', '#', ' {#id}', ' \\#', ' {#i.d}  '])}`
      case 4:
        return `${pick(['', ' '])}${line()}\n${pick(['---', '===', '-', '= =', '----  '])}`
      case 5:
        return indent(inner(), pick(['> ', '>', ' > ', '   >  ']), 0.2)
      case 6:
      case 7:
      case 8:
      case 9:
        return depth > 2 ? line() : list(depth)
      case 10: {
        const fence = pick(['```', '~~~', '````', '~~~~', '  ```', '```'])
        return `${fence}${pick(LANGUAGES)}\n${pick([inner(), 'code', '', '*a*\n\n  b'])}\n${pick([fence, fence, fence, '```', '~~~', ''])}`
      }
      case 11:
        return indent(pick([inner(), 'code\n\n\tmore', 'x']), pick(['    ', '\t', '     ']), 0.15)
      case 12:
        return pick(['---', '* * *', '***', '___', '- - -', ' _ _ _', '--', '*-*'])
      case 13:
      case 14:
        return depth > 2 ? line() : html(depth)
      case 15:
      case 16:
        return table()
      case 17:
        return `${times(1, 2, line).join('\n')}\n${times(1, 3, () => `${pick(['', ' '])}:${pick([' ', '   ', '\t', ' {:.dd} '])}${indent(pick([line(), inner()]), pick(['  ', '    ', ''])).trimStart()}`).join(pick(['\n', '\n\n']))}`
      case 18:
        return `{:${lists()}}`
      case 19:
        return pick([
          `{:ref: ${lists()}}`,
          '{::options parse_block_html="true" /}',
          '{::comment}\nx\n{:/comment}',
          '{::comment}\nx\n{:/}',
          '{::nomarkdown}\n<b>*x*</b>\n{:/}',
          '{::options auto_ids="false" /}',
          '{::nomarkdown/}',
          '{:/}',
          '{::options toc_levels="2..3" header_offset="1" /}',
          '{::foo}\n{:/}',
          '{::options smart_quotes="apos,apos,quot,quot" /}',
        ])
      case 20:
        return `$$${pick(['x', '\nx\n', ' x '])}$$${pick(['', '', ' y'])}`
      case 21:
        return `[^${pick(['1', 'n'])}]: ${pick([line(), indent(inner(), '    ').trimStart()])}`
      case 22:
        return `${pick(['', ' '])}[${pick(LABELS)}]: ${pick([...URLS, '/u "T"', "/u\n  'T'", '<u> "T"'])}`
      case 23:
        return `*[${pick(['HTML', 'foo', 'A-B', 'W3C', '.'])}]: ${pick(['Hyper', ''])}`
      case 24:
        return pick([
          '^',
          '<!-- c -->',
          ' <!-- c -->',
          '<!--\nx\n\n-->',
          '<?php x ?>',
          '- toc\n{:toc}',
          '1. toc\n{:toc}',
          '* {:footnotes}',
          '<br>',
          '<!-- a',
          `${line()}\\\\`,
          `<div>`,
          `</div>`,
        ])
      default:
        return times(2, 3, line).join(pick(['\n', '  \n', '\n ', '\n    ']))
    }
  }
  function blocks(depth, most) {
    return times(1, most, () => block(depth)).join(pick(['\n\n', '\n\n', '\n', '\n', '\n\n\n', '\n \n']))
  }
  return () => {
    const parts = times(1, 5, () => block(0))
    let out = ''
    for (const part of parts) out += part + pick(['\n\n', '\n\n', '\n', '\n', '\n{:.x}\n', '\n\n\n'])
    return chance(0.5) ? out : out.trimEnd()
  }
}

/** Options that sites set, the same for several documents in a row. */
export function randomOptions({ pick, chance }) {
  const options = { input: pick(['GFM', 'GFM', 'GFM', 'kramdown']) }
  if (options.input === 'GFM') options.hard_wrap = chance(0.15)
  if (chance(0.2)) options.parse_block_html = true
  if (chance(0.05)) options.parse_span_html = false
  if (chance(0.05)) options.auto_ids = false
  if (chance(0.05)) options.auto_id_prefix = 'p-'
  if (chance(0.05)) options.auto_id_stripping = true
  if (chance(0.05)) options.header_offset = pick([1, 2, -1])
  if (chance(0.05)) options.footnote_nr = 3
  if (chance(0.05)) options.footnote_prefix = 'f'
  if (chance(0.05)) options.footnote_backlink_inline = true
  if (options.input === 'GFM' && chance(0.1))
    options.gfm_quirks = pick([[], ['no_auto_typographic'], ['paragraph_end', 'no_auto_typographic']])
  return options
}
