import { describe, expect, test } from 'vitest'
import { compile, type Compiled, type CompileOptions } from '../../../support/compile.ts'

const UNSURE = 'component/unclosed  it is not certain where this block for inside ends'

/** A page of the public site; all of it but the withheld words and what is told to its author, as text. */
async function publicPage(source: string, options: CompileOptions = {}): Promise<Compiled & { readonly everything: string }> {
  const compiled = await compile(source, { ...options, audience: 'public' })
  const everything = JSON.stringify({ ...compiled.page, withheld: [], diagnostics: [] })
  return { ...compiled, everything }
}

describe('a block for inside, on a site for inside', () => {
  test('is the author’s content in a box that says so', async () => {
    const { html, page, findings } = await compile(':::internal\n## H\n\nSee [x](/x).\n:::\n')
    expect(html).toBe(
      [
        '<div class="internal" role="note" data-generated="wrapper">',
        '<p class="internal-label" data-generated="internal-label">Internal</p>',
        '<h2 id="h">H</h2>',
        '<p>See <a href="/x">x</a>.</p>',
        '</div>',
      ].join('\n'),
    )
    expect(page.headings).toMatchObject([{ id: 'h', text: 'H' }])
    expect(page.text).toEqual([{ id: 'h', text: 'H See x.' }])
    expect(page.withheld).toEqual([])
    expect(page.html.join('')).toContain('href="#h"')
    expect(findings).toEqual([])
  })

  test('says so in the language of the page, and keeps the title, classes and id that its author gave it', async () => {
    const { html } = await compile(':::internal[役員のみ]{.wide #board}\nx\n:::\n', { lang: 'ja' })
    expect(html).toContain('<div class="internal wide" role="note" data-generated="wrapper" id="board">')
    expect(html).toContain('>社内限定</p>\n<p class="internal-title">役員のみ</p>\n<p>x</p>')
  })
})

describe('for the public, a block for inside is not there', () => {
  const TRAPS = [
    '# Orchid heading',
    'Orchid words, `orchid code`, *orchid*, [orchid link](https://orchid.example/orchid "orchid").',
    '![orchid alt](orchid.png)',
    '| Orchid | cell |\n| --- | --- |\n| a | orchid |',
    '```sh\norchid --code\n```',
    '[^orchid]: Orchid note.',
    '[orchid]: https://orchid.example/',
    '<div id="orchid" markdown="1">\norchid\n</div>',
    '<!-- orchid comment -->',
    '## Other {#orchid}',
    '> [!NOTE]\n> Orchid alert.',
    ':person[orchid]',
    '{:orchid: .orchid}',
    '<!-- check-disable-next-line link/page orchid -->',
    '- orchid\n\n  1. orchid\n',
    'TODO orchid',
  ]

  test.each(TRAPS)('with all that it says: %s', async (trap) => {
    const source = `Before.\n\n- TOC\n{:toc}\n\n## Own\n\n::::internal[Orchid title]{.orchid}\n${trap}\n::::\n\nAfter.\n`
    const { html, everything, page, findings } = await publicPage(source)
    expect(everything).not.toMatch(/orchid/i)
    expect(html).toMatch(/^<p>Before.<\/p>[\s\S]*<h2 id="own">Own<\/h2>\n<p>After.<\/p>$/)
    expect(page.markdown).toBe('Before.\n\n- TOC\n{:toc}\n\n## Own\n\n\nAfter.')
    expect(page.withheld.join('\n')).toMatch(/orchid/i)
    expect(findings).toEqual([])
  })

  test.each([
    [
      'in a list',
      '- a\n\n  :::internal\n  Orchid\n\n      code\n  :::\n- b\n',
      '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>',
      '- a\n\n- b',
    ],
    ['as an item', '- :::internal\n  Orchid\n  :::\n- b\n', '<ul>\n<li>b</li>\n</ul>', '- \n- b'],
    ['in a quote', '> a\n>\n> :::internal\n> > Orchid\n> :::\n> b\n', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>', '> a\n>\n> b'],
    ['in a callout', '::::note[T]\na\n\n:::internal\nOrchid\n:::\n::::\n', undefined, '::::note[T]\na\n\n::::'],
    [
      'in HTML',
      '<div markdown="1">\n:::internal\nOrchid\n:::\n\nb\n</div>\n',
      '<div>\n<p>b</p>\n</div>',
      '<div markdown="1">\n\nb\n</div>',
    ],
    [
      'in details',
      '<details>\n<summary>S</summary>\n\n:::internal\n\nOrchid\n\n:::\n\n</details>\n',
      '<details>\n<summary>S</summary>\n</details>',
      undefined,
    ],
    ['between lines of text', 'a\n:::internal\nOrchid\n:::\nb\n', '<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['twice', ':::internal\nOrchid\n:::\n\na\n\n:::internal\nOrchid\n:::\n', '<p>a</p>', 'a'],
    ['within another', '::::internal\nOrchid\n:::internal\nOrchid\n:::\nOrchid\n::::\n\na\n', '<p>a</p>', 'a'],
    ['in a footnote', 'a[^n]\n\n[^n]: b\n\n    :::internal\n    Orchid\n    :::\n', undefined, 'a[^n]\n\n[^n]: b'],
    ['in a comment', 'a\n\n<!--\n:::internal\nOrchid\n:::\n-->\n\nb\n', undefined, undefined],
    ['in a comment of kramdown', 'a\n\n{::comment}\n:::internal\nOrchid\n:::\n{:/comment}\n\nb\n', '<p>a</p>\n<p>b</p>', undefined],
    ['with Windows line ends', 'a\r\n\r\n:::internal\r\nOrchid\r\n:::\r\n\r\nb\r\n', '<p>a</p>\n<p>b</p>', undefined],
  ])('wherever it stands: %s', async (_, source, html, markdown) => {
    const compiled = await publicPage(source)
    expect(compiled.everything).not.toMatch(/orchid/i)
    expect(compiled.page.withheld.join(' ')).toContain('Orchid')
    if (html !== undefined) expect(compiled.html).toBe(html)
    if (markdown !== undefined) expect(compiled.page.markdown).toBe(markdown)
    expect(compiled.findings).toEqual([])
  })

  test('and gives the page no title', async () => {
    const { page } = await publicPage(':::internal\n# Orchid\n:::\n\ntext\n', { path: 'plan.md' })
    expect(page).toMatchObject({ title: 'Plan', hasLeadingH1: false, headings: [], anchors: [] })
  })

  test('takes with it what only it uses, and not what others use', async () => {
    const source =
      ':::internal\na[^one] [b][two] c[^both]\n:::\n\nd[^both]\n\n[^one]: Orchid, see [e][three].\n\n[^both]: Kept.\n\n[two]: /orchid\n\n[three]: /orchid\n\n[four]: /unused\n'
    const { everything, page } = await publicPage(source)
    expect(everything).not.toMatch(/orchid/i)
    expect(page.markdown).toContain('[^both]: Kept.')
    expect(page.facts.definitions).toMatchObject([{ label: 'four' }])
    expect(page.facts.footnotes).toMatchObject([{ label: 'both', uses: 1 }])
  })

  test('leaves references to it undefined, and they are told where they stand', async () => {
    const { html, page } = await publicPage('x [a][b] y[^c]\n\n:::internal\n[b]: /b\n\n[^c]: note\n:::\n')
    expect(html).toBe('<p>x [a][b] y[^c]</p>')
    expect(page.facts.undefinedReferences).toMatchObject([{ label: 'b', place: { line: 1, column: 3 } }])
    expect(page.facts.undefinedFootnotes).toMatchObject([{ label: 'c', place: { line: 1, column: 11 } }])
  })

  test('leaves all other places as they are', async () => {
    const { page } = await publicPage(':::internal\nOrchid 🌸 words\n:::\n\n## H\n\n  [a](/b)\n')
    expect(page.headings).toMatchObject([{ place: { line: 5, column: 1 } }])
    expect(page.slots).toMatchObject([{ place: { line: 7, column: 3 } }])
  })

  test('holds no code in which it is only shown', async () => {
    const source = '```\n:::internal\nx\n:::\n```\n\n`:::internal` \\:::internal\n'
    const compiled = await publicPage(source)
    expect(compiled.html).toBe((await compile(source)).html)
    expect(compiled.page.markdown).toBe(source.trim())
    expect(compiled.findings).toEqual([])
  })
})

describe('where it is not certain how far a block for inside goes, all below is left out, and it is told to both', () => {
  test.each([
    ['no line ends it', 'a\n\n:::internal\nOrchid\n\nOrchid\n', '3:1', UNSURE],
    ['no line ends it in a list', '- a\n\n  :::internal\n  Orchid\n\n- Orchid\n\nOrchid\n', '3:3', UNSURE],
    ['a line without its mark ends a quote', '> a\n>\n> :::internal\n> Orchid\nOrchid\n', '3:3', UNSURE],
    ['a box within took its end', 'a\n\n:::internal\nOrchid\n\n:::note\nOrchid\n:::\n\nOrchid\n:::\n', '3:1', UNSURE],
    ['a box that is none took its end', 'a\n\n:::internal\n:::details\nOrchid\n:::\nOrchid\n:::\n', '3:1', UNSURE],
    ['a box that is none has no end', 'a\n\n:::internal\n:::details\nOrchid\n:::\nOrchid\n', '3:1', UNSURE],
    ['code within took its end', 'a\n\n:::internal\n```\n:::\n```\nOrchid\n:::\n', '3:1', UNSURE],
    ['code within took its end, and nothing ends it', 'a\n\n:::internal\n```\n:::\n```\nOrchid\n', '3:1', UNSURE],
    ['HTML within took its end', 'a\n\n:::internal\n<pre>\n:::\n</pre>\nOrchid\n:::\n', '3:1', UNSURE],
    ['words stand behind its name', 'a\n\n:::internal Title\nOrchid\n:::\n\nOrchid\n', '3:1', ''],
    ['it has two colons', 'a\n\n::internal\nOrchid\n::\n', '3:1', 'component/form'],
    ['a space stands before its name', 'a\n\n::: internal\nOrchid\n:::\n', '3:1', "component/unknown  '::: internal'"],
    ['its name has a capital', 'a\n\n:::Internal\nOrchid\n:::\n', '3:1', "component/unknown  ':::Internal'"],
    ['its name is misspelt', 'a\n\n:::internl{.x}\nOrchid\n:::\n', '3:1', "component/unknown  ':::internl'"],
    ['it stands within a line', 'a b :::internal\nOrchid\n:::\n', '1:5', "component/unknown  ':::internal'"],
    ['it is meant for words', 'a :internal[Orchid] b\n', '1:3', "component/unknown  ':internal['"],
    ['it stands in HTML', 'a\n\n<div>\n:::internal\nOrchid\n:::\n</div>\n\nOrchid\n', '4:1', "component/unknown  ':::internal'"],
    ['it is in a heading', 'a\n\n# :::internal Orchid\n\nOrchid\n', '3:3', "component/unknown  ':::internal'"],
    ['it stands in a cell', 'a\n\n| :::internal Orchid |\n| --- |\n| Orchid |\n', '3:3', "component/unknown  ':::internal'"],
  ])('%s', async (_, source, place, told) => {
    const outside = await publicPage(source)
    expect(outside.everything).not.toMatch(/orchid/i)
    expect(outside.page.markdown).toMatch(/a/)
    expect(outside.page.withheld.join(' ')).toMatch(/orchid/i)
    const inside = await compile(source)
    expect(inside.html).toMatch(/orchid/i)
    for (const { findings } of [outside, inside])
      expect(findings.filter((finding) => finding.startsWith(`${place}  `)).join()).toContain(told)
  })

  test('a page that cannot be read shows nothing below it either', async () => {
    const { everything, page } = await publicPage(`a\n\n:::internal\nOrchid\n:::\n\n${'> '.repeat(20_000)}b\n`)
    expect(page.diagnostics).toMatchObject([{ rule: 'source/crash' }])
    expect(everything).not.toMatch(/orchid/i)
  })
})
