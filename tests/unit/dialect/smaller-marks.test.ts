import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('a link with spaces in its address', () => {
  test.each([
    ['[a](/b c)', '<p><a href="/b%20c">a</a></p>'],
    ['x [a](https://e.org/b c d) y', '<p>x <a href="https://e.org/b%20c%20d">a</a> y</p>'],
    ['![a](./b c.png)', '<p><img src="./b%20c.png" alt="a" loading="lazy"></p>'],
    ['[a](#b c), [d](../e f)', '<p><a href="#b%20c">a</a>, <a href="../e%20f">d</a></p>'],
    ['# [a](/b c)', '<h1 id="a"><a href="/b%20c">a</a></h1>'],
    ['**[a](/b c)**', '<p><strong><a href="/b%20c">a</a></strong></p>'],
    ['| [a](/b c) |\n|---|', undefined],
  ])('is a link, and told: %s', async (source, html) => {
    const { findings, ...compiled } = await compile(source)
    if (html === undefined) expect(compiled.html).toContain('<th><a href="/b%20c">a</a></th>')
    else expect(compiled.html).toBe(html)
    expect(findings[0]).toContain('warning  link/malformed  the address of “a” holds a space')
  })

  test.each(['[a](see b)', '[a](b c)', '[a] (/b c)', '[a](/b "c" d)', '[a](/b c'])(
    'is text where it need not be one: %s',
    async (source) => {
      expect(await compile(source)).toMatchObject({ html: `<p>${source}</p>`, findings: [] })
    },
  )

  test('is one link also where the address would be a link by itself', async () => {
    const source = 'see [a](https://e.org/b c) and https://e.org/d'
    expect(await htmlFrom(source, { markdown: { autolinks: true } })).toBe(
      '<p>see <a href="https://e.org/b%20c">a</a> and <a href="https://e.org/d">https://e.org/d</a></p>',
    )
  })

  test('has its place', async () => {
    const { page } = await compile('x\ny [a](/b c) [d](/e f)')
    expect(page.slots.map(({ place }) => [place?.line, place?.column, place?.endColumn])).toEqual([
      [2, 3, 12],
      [2, 13, 22],
    ])
  })
})

describe('an alert', () => {
  test.each([
    ['NOTE', 'note', 'Note'],
    ['tip', 'tip', 'Tip'],
    ['Important', 'important', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['CAUTION', 'caution', 'Caution'],
  ])('[!%s] is a callout', async (name, kind, title) => {
    expect(await htmlFrom(`> [!${name}]\n> *a*\n>\n> b`)).toBe(
      `<div class="callout callout-${kind}" role="note">\n<p class="callout-title" data-generated="callout-title">${title}</p>\n<p><em>a</em></p>\n<p>b</p>\n</div>`,
    )
  })

  test('may have its text after a blank line, or none', async () => {
    expect(await htmlFrom('> [!NOTE]\n>\n> a')).toContain('Note</p>\n<p>a</p>\n</div>')
    expect(await htmlFrom('> [!NOTE]')).toContain('Note</p>\n</div>')
    expect(await htmlFrom('> [!NOTE]  \n> a')).toContain('Note</p>\n<p>a</p>\n</div>')
  })

  test('speaks the language of the page', async () => {
    expect(await htmlFrom('---\nlang: ja\n---\n> [!NOTE]\n> a')).toContain('>補足</p>')
    expect(await htmlFrom('> [!NOTE]\n> a', { lang: 'ja-JP' })).toContain('>補足</p>')
    expect(await htmlFrom('> [!NOTE]\n> a', { lang: 'fr' })).toContain('>Note</p>')
  })

  test.each(['> [!NOTE] a', '> [!OTHER]\n> a', '> a\n> [!NOTE]', '[!NOTE]\na'])('is none: %s', async (source) => {
    expect(await htmlFrom(source)).not.toContain('callout')
  })

  test('adds no words to the page', async () => {
    const { page } = await compile('> [!NOTE]\n> a')
    expect(page.text).toEqual([{ id: '', text: 'a' }])
  })
})

describe('typographic signs', () => {
  const typed = 'a -- b --- c... << d >> "e" \'f\' `--` [--](/x--y)\n\n    --\n\n<b title="--">--</b>'

  test('stay as typed', async () => {
    expect(await htmlFrom(typed)).toContain('<p>a -- b --- c... &#x3C;&#x3C; d >> "e" \'f\' <code>--</code>')
  })

  test('are set where the configuration says so, in text alone, quotes as typed', async () => {
    expect(await htmlFrom(typed, { markdown: { smartPunctuation: true } })).toBe(
      '<p>a – b — c… « d » "e" \'f\' <code>--</code> <a href="/x--y">–</a></p>\n<pre><code>--\n</code></pre>\n<p><b title="--">–</b></p>',
    )
  })
})

describe('a tag that is no HTML element', () => {
  test.each([
    ['Run `x` as <username> here', '<p>Run <code>x</code> as &#x3C;username> here</p>', '<username>'],
    ['<TOKEN>', '<p>&#x3C;TOKEN></p>', '<TOKEN>'],
    ['a </stage>', '<p>a &#x3C;/stage></p>', '</stage>'],
    ['| a |\n|---|\n| <CUSTOMER_NAME> |', undefined, undefined],
  ])('is shown as the text that it was meant to be: %s', async (source, html, tag) => {
    const compiled = await compile(source)
    if (html === undefined) expect(compiled.html).toContain('&#x3C;CUSTOMER_NAME>')
    else {
      expect(compiled.html).toBe(html)
      expect(compiled.findings).toEqual([
        expect.stringContaining(`info  html/unknown-element  ${tag} is no HTML element, so it is shown as text (put it in backticks)`),
      ])
    }
  })

  test('stays an element where authors’ HTML is kept whole', async () => {
    expect(await htmlFrom('a <username> b', { markdown: { html: 'trusted' } })).toBe('<p>a <username> b</username></p>')
  })

  test('may be a custom element, which cleaning drops', async () => {
    expect(await htmlFrom('a <my-thing>b</my-thing>')).toBe('<p>a b</p>')
  })
})

describe('what only looks like a mark', () => {
  test.each([
    'at 10:30am :smile: Note:Ops',
    '::include x',
    ':::aside\ntext\n:::',
    ':name[x] and :name{x}',
    'a {{ "b" | c }} and {% d %}',
    '{+ +} and {- -}',
    '[[TOC]]',
    'a $x$ and $$y$$',
    'a::b {:toc x',
    'H~2~O and x^2^ and ==a==',
  ])('stays the text that it was: %s', async (source) => {
    expect(await compile(source)).toMatchObject({ html: `<p>${source}</p>`, findings: [] })
  })
})

describe('GitHub’s additions', () => {
  test('are tables, tasks, strikethrough and footnotes', async () => {
    const html = await htmlFrom('| a | b |\n|:--|--:|\n| c | d |\n\n- [x] e\n- [ ] f\n\n~~g~~ ~h~ i[^1]\n\n[^1]: j')
    expect(html).toContain('<th align="left">a</th>\n<th align="right">b</th>')
    expect(html).toContain('<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled')
    expect(html).toContain('<p><del>g</del> ~h~ i<sup>')
    expect(html).toContain('<li id="fn-1">')
  })

  test('make links of addresses in text, unless the configuration says otherwise', async () => {
    const source = 'www.example.com, https://example.org and a@example.com'
    expect(await htmlFrom(source)).toBe(
      '<p><a href="http://www.example.com">www.example.com</a>, <a href="https://example.org">https://example.org</a> and <a href="mailto:a@example.com">a@example.com</a></p>',
    )
    expect(await htmlFrom(source, { markdown: { autolinks: false } })).toBe(`<p>${source}</p>`)
  })
})
