import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../../support/compile.ts'

describe('a callout', () => {
  test.each(['note', 'tip', 'important', 'warning', 'caution'])('is what the alert of its name is: %s', async (kind) => {
    const alert = await htmlFrom(`> [!${kind.toUpperCase()}]\n> Ask *first*.\n>\n> - a\n`)
    expect(await htmlFrom(`:::${kind}\nAsk *first*.\n\n- a\n:::\n`)).toBe(alert)
    expect(alert).toContain(`class="callout callout-${kind}"`)
  })

  test('has its title in the language of the page, as alerts do', async () => {
    expect(await htmlFrom(':::tip\n早めに。\n:::\n', { lang: 'ja' })).toBe(await htmlFrom('> [!TIP]\n> 早めに。\n', { lang: 'ja' }))
  })

  test('has the title that its author gave it, which is a part of the text', async () => {
    const { html, page } = await compile(':::note[Before *you* travel]\nAsk.\n:::\n')
    expect(html).toBe(
      '<div class="callout callout-note" role="note">\n<p class="callout-title">Before <em>you</em> travel</p>\n<p>Ask.</p>\n</div>',
    )
    expect(page.text).toEqual([{ id: '', text: 'Before you travel Ask.' }])
  })

  test('holds another one, with fewer colons', async () => {
    expect(await htmlFrom('::::note[A]\nx\n\n:::tip[B]\ny\n:::\n\nz\n::::\n')).toBe(
      [
        '<div class="callout callout-note" role="note">',
        '<p class="callout-title">A</p>',
        '<p>x</p>',
        '<div class="callout callout-tip" role="note">',
        '<p class="callout-title">B</p>',
        '<p>y</p>',
        '</div>',
        '<p>z</p>',
        '</div>',
      ].join('\n'),
    )
  })

  test('stands in lists, quotes, and HTML that is Markdown', async () => {
    const box = '<div class="callout callout-note" role="note">\n<p class="callout-title">T</p>\n<p>x</p>\n</div>'
    expect(await htmlFrom('- a\n\n  :::note[T]\n  x\n  :::\n')).toBe(`<ul>\n<li>\n<p>a</p>\n${box}\n</li>\n</ul>`)
    expect(await htmlFrom('> :::note[T]\n> x\n> :::\n')).toBe(`<blockquote>\n${box}\n</blockquote>`)
    expect(await htmlFrom('<div markdown="1">\n:::note[T]\nx\n:::\n</div>\n')).toBe(`<div>\n${box}\n</div>`)
  })

  test('holds headings, attribute lists and Markdown in HTML, as the page does', async () => {
    const { html, page } = await compile(':::note[T]\n## H\n\ntext\n{: .alert}\n\n<div markdown="1">*x*</div>\n:::\n')
    expect(page.headings).toMatchObject([{ id: 'h', text: 'H', place: { line: 2, column: 1 } }])
    expect(html).toContain('<p class="alert">text</p>')
    expect(html).toContain('<em>x</em>')
  })

  test('takes classes and an id, and no other attribute', async () => {
    const { html, findings } = await compile(':::note[T]{.wide #ask}\nx\n:::\n\n- :::tip{title=Own tilte=x}\n  y\n  :::\n')
    expect(html).toContain('<div class="callout callout-note wide" role="note" id="ask">')
    expect(findings).toEqual([
      "5:3  error  component/attributes  'title' is no attribute of tip (write :::tip[…])",
      "5:3  error  component/attributes  'tilte' is no attribute of tip (it takes {.class #id} alone)",
    ])
  })

  test('that nothing closes holds the rest of where it stands, and is told', async () => {
    const { html, findings } = await compile('> :::note[T]\n> x\n\ny\n')
    expect(html).toContain('<p>x</p>\n</div>\n</blockquote>\n<p>y</p>')
    expect(findings).toEqual([
      "1:3  warning  component/unclosed  no line closes ':::note', so it holds all that follows " +
        '(end it with ::: on a line of its own; a box round another one needs more colons (::::))',
    ])
  })
})

describe('a directive of the dialect in the wrong form', () => {
  test.each([
    ['::note[Ask *first*]', '<p>::note[Ask *first*]</p>', '1:1', 'write :::note and ::: on lines of their own, round what it holds'],
    ['::internal', '<p>::internal</p>', '1:1', 'write :::internal and ::: on lines of their own, round what it holds'],
    [
      ':::include{file=_a.md}\n*x*\n:::',
      '<p>:::include{file=_a.md}</p>\n<p><em>x</em></p>\n<p>:::</p>',
      '1:1',
      '::include on a line of its own',
    ],
  ])('is its author’s words, and told: %s', async (source, html, place, hint) => {
    const compiled = await compile(source)
    expect(compiled.html).toBe(html)
    expect(compiled.findings).toEqual([expect.stringContaining(`${place}  error  component/form  `)])
    expect(compiled.findings[0]).toContain(hint)
  })
})

describe('what is no directive stays the text that it was', () => {
  test.each(['10:30am', 'Note:Ops', '::', ':::', 'a::b', ':smile:', '::1', 'std::vector', ':note[x]', 'say :::note to', '::: ', 'x\n:::'])(
    '%s',
    async (source) => {
      expect(await compile(source)).toMatchObject({ html: `<p>${source.trimEnd()}</p>`, findings: [] })
    },
  )

  test('also in code, and behind a backslash', async () => {
    const { html, findings } = await compile('```\n:::note\nx\n:::\n```\n\n`:::note` \\:::note\n\n    ::include{file=a}\n')
    expect(html).toBe(
      '<pre><code>:::note\nx\n:::\n</code></pre>\n<p><code>:::note</code> :::note</p>\n<pre><code>::include{file=a}\n</code></pre>',
    )
    expect(findings).toEqual([])
  })

  test('and kramdown’s extensions work', async () => {
    expect(await htmlFrom('a\n\n{::comment}\nb\n{:/comment}\n\nc\n')).toBe('<p>a</p>\n<p>c</p>')
  })
})

describe('a near miss', () => {
  test.each([
    [':::noet', "':::noet' begins no directive here, so readers see it as text (did you mean :::note?)"],
    ['::inclde{file=a}', "'::inclde' begins no directive here, so readers see it as text (did you mean ::include?)"],
    [':::Warning[x]', "':::Warning' begins no directive here, so readers see it as text (did you mean :::warning?)"],
    [
      '::include {file=a.md}',
      "'::include' begins no directive here, so readers see it as text (nothing but […] and {…} may stand behind ::include, without a space)",
    ],
    [
      '::include{file=a.md} and more',
      "'::include' begins no directive here, so readers see it as text (nothing but […] and {…} may stand behind ::include, without a space)",
    ],
    ['::inclde {file=a}', "'::inclde' begins no directive here, so readers see it as text (did you mean ::include?)"],
    ['::: tip', "'::: tip' begins no directive here, so readers see it as text (did you mean :::tip?)"],
    [
      ':::note Ask first',
      "':::note' begins no directive here, so readers see it as text (nothing but […] and {…} may stand behind :::note, without a space)",
    ],
  ])('is text, and told: %s', async (source, finding) => {
    const { html, findings } = await compile(source)
    expect(html).toBe(`<p>${source}</p>`)
    expect(findings).toEqual([`1:1  warning  component/unknown  ${finding}`])
  })

  test('is told at its line, in lists too', async () => {
    const { findings } = await compile('text\n\n- item\n  :::noet\n')
    expect(findings.map((finding) => finding.slice(0, 5))).toEqual(['4:3  '])
  })

  test.each([
    ':::details',
    '::elsewhere',
    '::include that file',
    'The label priority::tip is set',
    '::note-worthy things happened',
    ':::noet is how it was spelled',
  ])('is none: %s', async (source) => {
    expect((await compile(source)).findings).toEqual([])
  })
})
