import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('an attribute list below a block', () => {
  test.each([
    ['a heading', '## T\n{: .a #b}', '<h2 class="a" id="b">T</h2>'],
    ['a heading with an underline', 'T\n---\n{: .a #b}', '<h2 class="a" id="b">T</h2>'],
    ['a paragraph', 'one\ntwo\n{:.a}', '<p class="a">one\ntwo</p>'],
    ['a list', '- a\n- b\n{:.a}', '<ul class="a">\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['an ordered list', '1. a\n{: #steps}', '<ol id="steps">\n<li>a</li>\n</ol>'],
    [
      'a table',
      '| a |\n|---|\n| b |\n{: .a}',
      '<div class="table-scroll" data-generated="wrapper" role="group" tabindex="0" aria-label="Table 1"><table class="a">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    ['fenced code', '```\na\n```\n{: .a}', '<pre class="a"><code>a\n</code></pre>'],
    ['indented code', '    a\n{: .a}', '<pre class="a"><code>a\n</code></pre>'],
    ['a quote', '> a\n{: .a}', '<blockquote class="a">\n<p>a</p>\n</blockquote>'],
    ['a rule', '***\n{: .a}', '<hr class="a">'],
  ])('belongs to %s', async (_, source, html) => {
    expect(await compile(source)).toMatchObject({ html, findings: [] })
  })

  test('sets the language of code that names none', async () => {
    expect(await htmlFrom('```\nplain\n```\n{: .language-text .a}')).toBe('<pre class="a"><code class="language-text">plain\n</code></pre>')
    expect(await htmlFrom('```text\nplain\n```\n{: .language-ruby}')).toBe('<pre><code class="language-text">plain\n</code></pre>')
  })

  test('adds up with those on the lines that follow', async () => {
    expect(await htmlFrom('a\n{: .x title="1"}\n{: .y title="2" lang="en"}')).toBe('<p class="x y" title="2" lang="en">a</p>')
  })

  test('ends the paragraph, so that what follows is a block of its own', async () => {
    expect(await htmlFrom('a\n{: .x}\nb\n{: .y}\nc')).toBe('<p class="x">a</p>\n<p class="y">b</p>\n<p>c</p>')
  })

  test('is known by its indentation of up to three spaces, with tabs and spaces at its end', async () => {
    expect(await htmlFrom('a\n   {: .x} \t')).toBe('<p class="x">a</p>')
  })

  test('inside a quote belongs to the block in the quote', async () => {
    expect(await htmlFrom('> a\n> {: .x}')).toBe('<blockquote>\n<p class="x">a</p>\n</blockquote>')
  })

  test('inside a footnote belongs to its paragraph', async () => {
    const html = await htmlFrom('a[^1]\n\n[^1]: note\n    {: .x}')
    expect(html).toContain('<p class="x">note')
  })
})

describe('an attribute list above a block', () => {
  test('belongs to the block below it, where a blank line stands above it', async () => {
    expect(await htmlFrom('a\n\n{: .x}\nb')).toBe('<p>a</p>\n<p class="x">b</p>')
  })

  test('waits over blank lines', async () => {
    expect(await htmlFrom('## On this page\n\n{:.no_toc .hidden-md}\n\n- a')).toBe(
      '<h2 id="on-this-page">On this page</h2>\n<ul class="no_toc hidden-md">\n<li>a</li>\n</ul>',
    )
  })

  test('comes together with one below', async () => {
    expect(await htmlFrom('a\n\n{: .x}\n\nb\n{: .y}')).toBe('<p>a</p>\n<p class="x y">b</p>')
  })

  test('stands over headings, code, rules and quotes alike', async () => {
    expect(await htmlFrom('a\n\n{: .x}\n# h\n\n{: .y}\n```\nc\n```\n\n{: .z}\n---\n\n{: .q}\n> q')).toBe(
      '<p>a</p>\n<h1 class="x" id="h">h</h1>\n<pre class="y"><code>c\n</code></pre>\n<hr class="z">\n<blockquote class="q">\n<p>q</p>\n</blockquote>',
    )
  })

  test.each([
    ['at the start of the page', '{: .x}\n\na', '<p>a</p>'],
    ['straight after a definition', '{:d: .y}\n{: .x}\n\na', '<p>a</p>'],
    ['straight after an option', 'b\n\n{::options parse_block_html="true" /}\n{: .x}\n\na', '<p>b</p>\n<p>a</p>'],
    ['at the end of the page', 'a\n\n{: .x}', '<p>a</p>'],
  ])('has no effect %s, where a blank line follows, and is told', async (_, source, html) => {
    const compiled = await compile(source)
    expect(compiled.html).toBe(html)
    expect(compiled.findings).toEqual([
      expect.stringMatching(/^\d:1 {2}info {2}dialect\/attribute-list {2}this attribute list stands beside no block, so it has no effect/),
    ])
  })

  test('belongs to the block straight below it also at the start of the page', async () => {
    expect(await htmlFrom('{: .x}\na')).toBe('<p class="x">a</p>')
  })
})

describe('an attribute list in text', () => {
  test.each([
    ['a link', '[a](/b){: .x target="_blank"}', '<p><a href="/b" class="x" target="_blank">a</a></p>'],
    ['a reference', '[a][b]{: .x}\n\n[b]: /c', '<p><a href="/c" class="x">a</a></p>'],
    ['an image', '![a](/b.png){: .shadow.medium.center}', '<p><img src="/b.png" alt="a" class="shadow medium center" loading="lazy"></p>'],
    ['emphasis', '*a*{: .x} _b_{:.y}', '<p><em class="x">a</em> <em class="y">b</em></p>'],
    ['strong emphasis', '**a**{: .x}', '<p><strong class="x">a</strong></p>'],
    ['code', '`a`{: .x}', '<p><code class="x">a</code></p>'],
    ['strikethrough', '~~a~~{: .x}', '<p><del class="x">a</del></p>'],
    ['the outer of two marks', '**[a](/b)**{: .x}', '<p><strong class="x"><a href="/b">a</a></strong></p>'],
    ['the inner of two marks', '**[a](/b){: .x}**', '<p><strong><a href="/b" class="x">a</a></strong></p>'],
    ['a link in a heading', '## [a](/b){: .x} c', '<h2 id="a-c"><a href="/b" class="x">a</a> c</h2>'],
    ['a link at the end of a line of text', 'x [a](/b){: .x}\ny', '<p>x <a href="/b" class="x">a</a>\ny</p>'],
  ])('belongs to %s that it touches', async (_, source, html) => {
    expect(await compile(source)).toMatchObject({ html, findings: [] })
  })

  test('may be followed by another', async () => {
    expect(await htmlFrom('*a*{: .x}{: #y}b')).toBe('<p><em class="x" id="y">a</em>b</p>')
  })

  test.each([
    ['after plain text', 'text{: .x} more'],
    ['after a space', '*a* {: .x}'],
    ['that is not closed', '*a*{: .x'],
    ['that is empty', '*a*{:}'],
  ])('%s is text', async (_, source) => {
    const text = source.replace(/\*a\*/, '<em>a</em>')
    expect(await htmlFrom(source)).toBe(`<p>${text}</p>`)
  })

  test('in code is code', async () => {
    expect(await htmlFrom('`{: .x}`\n\n```\na\n{: .x}\n```')).toBe('<p><code>{: .x}</code></p>\n<pre><code>a\n{: .x}\n</code></pre>')
  })
})

describe('the grammar', () => {
  test.each([
    ['{:.a}', 'class="a"'],
    ['{: .a .b}', 'class="a b"'],
    ['{:.a.b#c.d}', 'class="a b d" id="c"'],
    ['{: class="a b" .c}', 'class="a b c"'],
    ["{: title='it\"s'}", 'title="it&#x22;s"'],
    ['{: title="a \\"b\\""}', 'title="a &#x22;b&#x22;"'],
    ['{: title="a } b"}', undefined],
    ['{: title="a \\} b"}', 'title="a } b"'],
    ['{: #a #b}', 'id="b"'],
    ['{: id="a" #b}', 'id="b"'],
    ['{: data-x="1" aria-label="l"}', 'data-x="1" aria-label="l"'],
    ['{: .日本語}', 'class="日本語"'],
    ['{:.w-1/2 .md:flex}', 'class="w-1/2 md:flex"'],
  ])('reads %s', async (list, attributes) => {
    expect(await htmlFrom(`a\n${list}`)).toBe(attributes === undefined ? `<p>a\n${list}</p>` : `<p ${attributes}>a</p>`)
  })

  test('tells what it cannot read, and takes the rest', async () => {
    expect(await compile('a\n{: .x =y #1 z="w}')).toMatchObject({
      html: '<p class="x">a</p>',
      findings: ['=y', '#1', 'z="w'].map(
        (piece) =>
          `2:1  warning  dialect/attribute-list  '${piece}' in this attribute list is not a class, an id or a key, so it is left out (write .class, #id or key="value")`,
      ),
    })
  })

  test('tells a word that names no definition', async () => {
    expect(await compile('## a\n{: no_toc}')).toMatchObject({
      html: '<h2 id="a">a</h2>',
      findings: [
        "2:1  info  dialect/attribute-list  'no_toc' in this attribute list names no definition, so it has no effect (write {:.no_toc} for a class, or define it with {:no_toc: …})",
      ],
    })
  })
})

describe('a definition of an attribute list', () => {
  test('gives its attributes to every list that names it, before it and after it', async () => {
    expect(await htmlFrom('a\n{: note}\n\n{:note: .x title="t"}\n\nb\n{: note .y}\n\n*c*{: note}')).toBe(
      '<p class="x" title="t">a</p>\n<p class="x y" title="t">b</p>\n<p><em class="x" title="t">c</em></p>',
    )
  })

  test('is no block, and no text of the page', async () => {
    const { html, page } = await compile('a\n\n{:note: .x}\n\nb')
    expect(html).toBe('<p>a</p>\n<p>b</p>')
    expect(page.text).toEqual([{ id: '', text: 'a b' }])
  })
})
