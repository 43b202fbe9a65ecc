import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('slots', () => {
  /** Each address of a page: what it is for, as written, and the words that stand there. */
  async function slotsOf(source: string): Promise<readonly string[]> {
    const { page } = await compile(source, { markdown: { html: 'trusted' } })
    expect(page.html).toHaveLength(page.slots.length + 1)
    return page.slots.map(({ kind, url, text }) => `${kind} ${url} ${text}`)
  }

  test.each([
    ['[a *b*](/c "d")', ['link /c a b']],
    ['[a](/b%20c?d=1&e=2#f)', ['link /b%20c?d=1&e=2#f a']],
    ['[a](/日本)', ['link /%E6%97%A5%E6%9C%AC a']],
    ['[a]()', ['link  a']],
    ['[![a](/b.png)](/c)', ['link /c ', 'image /b.png a']],
    ['<https://e.org/> and <a@e.org>', ['link https://e.org/ https://e.org/', 'link mailto:a@e.org a@e.org']],
    ['<a name="x">a</a>', []],
    ['<img src="/a.png" srcset="/b.png 2x, /c.png 3x" alt="d">', ['image /a.png d', 'image /b.png d', 'image /c.png d']],
    [
      '<video src="/a.mp4" poster="/b.png"><source src="/c.webm"><track src="/d.vtt"></video>',
      ['media /a.mp4 ', 'image /b.png ', 'media /c.webm ', 'media /d.vtt '],
    ],
    ['<audio src="/a.mp3"></audio>', ['media /a.mp3 ']],
    ['<iframe src="https://e.org/"></iframe>', ['frame https://e.org/ ']],
    ['<link rel="stylesheet" href="/a.css">', ['resource /a.css ']],
    ['<map name="m"><area href="/a"></map>', ['link /a ']],
    ['a[^1]\n\n[^1]: [b](/c)', ['link /c b']],
    ['`[a](/b)`\n\n    [c](/d)', []],
  ])('of %s', async (source, slots) => {
    expect(await slotsOf(source)).toEqual(slots)
  })

  test('of references know the definition that gives their address', async () => {
    const { page } = await compile('[a][X] [x] [x][] ![b][x]\n\ntext\n\n[x]: /y "t"\n[x]: /z')
    const definition = { label: 'x', place: { line: 5, column: 1, endLine: 5, endColumn: 12 } }
    expect(page.slots).toEqual(
      [
        { kind: 'link', text: 'a', column: 1, endColumn: 7 },
        { kind: 'link', text: 'x', column: 8, endColumn: 11 },
        { kind: 'link', text: 'x', column: 12, endColumn: 17 },
        { kind: 'image', text: 'b', column: 18, endColumn: 25 },
      ].map(({ kind, text, column, endColumn }) => ({
        kind,
        url: '/y',
        text,
        ...(kind === 'image' ? { alt: 'given' } : {}),
        place: { line: 1, column, endLine: 1, endColumn },
        definition,
      })),
    )
    expect(page.facts.definitions).toMatchObject([
      { url: '/y', uses: 4, ...definition },
      { url: '/z', uses: 0 },
    ])
  })

  test('keep no more of a link’s words than a message can show', async () => {
    const { page } = await compile(`[${'x'.repeat(500)}](/y)`)
    expect(page.slots[0]?.text).toHaveLength(200)
  })
})

describe('anchors', () => {
  test('are every id, and the name of an a', async () => {
    const { page } = await compile(
      '# A\n\n<a name="b"></a><a id="c" name="c"></a><p id="d">e</p><img name="f">\n\ntext\n{: #g}\n\n[h](/i){: #j}\n\nk[^1]\n\n- TOC\n{:toc}\n\n[^1]: l',
    )
    expect(page.anchors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'g', 'j', 'fnref-1', 'markdown-toc', 'markdown-toc-a', 'fn-1'])
    expect(page.anchors[1]?.place).toMatchObject({ line: 3, column: 1 })
  })
})

describe('the words of a page', () => {
  test('are parted by its headings', async () => {
    const { page } = await compile('a *b*\n\n# C\n\nd\n\n- e\n- f\n\n## G `h`\n\n| i | j |\n|---|---|\n| k | l |\n\n# C\n\nm<br>n')
    expect(page.text).toEqual([
      { id: '', text: 'a b' },
      { id: 'c', text: 'C d e f' },
      { id: 'g-h', text: 'G h i j k l' },
      { id: 'c-1', text: 'C m n' },
    ])
  })

  test('are none of a page without text', async () => {
    expect((await compile('')).page.text).toEqual([])
    expect((await compile('---\ntitle: a\n---\n\n')).page).toMatchObject({ text: [], html: [''], headings: [], markdown: '' })
  })
})

describe('a leading h1', () => {
  test.each([
    ['# A', true],
    ['A\n=', true],
    ['<h1>A</h1>', true],
    ['<!-- c -->\n\n# A', true],
    ['<div>\n\n# A\n\n</div>', true],
    ['- TOC\n{:toc}\n\n# A', true],
    ['## A\n\n# B', false],
    ['text\n\n# A', false],
    ['![](/a.png)\n\n# A', false],
    ['', false],
  ])('of %j: %s', async (source, expected) => {
    expect((await compile(source)).page.hasLeadingH1).toBe(expected)
  })
})

describe('code', () => {
  test.each([
    ['```js\nlet a\n```', '<pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a\n</code></pre>'],
    ['```ruby?start_line=1\na\n```', '<pre><code class="hljs language-ruby">a\n</code></pre>'],
    ['``` {.js}\na\n```', '<pre><code>a\n</code></pre>'],
    ['```plaintext\n<a>\n```', '<pre><code class="language-plaintext">&#x3C;a>\n</code></pre>'],
    ['```\n\n```', '<pre><code></code></pre>'],
    ['```\n```', '<pre><code></code></pre>'],
    ['```mermaid\ngraph TD; A-->B\n```', '<pre class="mermaid">graph TD; A-->B\n</pre>'],
    ['```mermaid\na\n```\n{: .wide}', '<pre class="mermaid wide">a\n</pre>'],
    ['```text content/people/leave.md\na\n```', '<pre data-file="content/people/leave.md"><code class="language-text">a\n</code></pre>'],
    ['```text title="a.md"\na\n```', '<pre data-title="a.md"><code class="language-text">a\n</code></pre>'],
    ['- ```\n  a\n    b\n  ```', '<ul>\n<li>\n<pre><code>a\n  b\n</code></pre>\n</li>\n</ul>'],
  ])('of %j', async (source, html) => {
    expect(await htmlFrom(source)).toBe(html)
  })

  test('in a language that nobody knows stays plain, and is no finding', async () => {
    const { html, findings } = await compile('```nosuchlanguage\na\n```')
    expect(html).toContain('language-nosuchlanguage">a\n</code></pre>')
    expect(findings).toEqual([])
  })

  test('of a diagram is told to the page’s features', async () => {
    expect((await compile('```mermaid\na\n```')).page.features).toEqual(['mermaid'])
    expect((await compile('```js\na\n```')).page.features).toEqual([])
  })
})

describe('footnotes', () => {
  const source = 'a[^x] b[^x] c[^y]\n\n[^x]: note *x*\n\n[^y]: note y\n\n    more'

  test('stand at the end, numbered, with links both ways', async () => {
    const html = await htmlFrom(source)
    expect(html).toContain('a<sup><a href="#fn-x" id="fnref-x" data-footnote-ref aria-describedby="footnote-label">1</a></sup> b<sup>')
    expect(html).toContain('<h2 class="sr-only" data-generated="label" id="footnote-label">Footnotes</h2>')
    expect(html).toContain('<a href="#fnref-x-2" data-footnote-backref="" aria-label="Back to reference"')
    expect(html).toContain('<p>more ')
  })

  test('add neither heading nor slot', async () => {
    const { page } = await compile(source)
    expect(page.headings).toEqual([])
    expect(page.slots).toEqual([])
  })

  test('speak the language of the page', async () => {
    expect(await htmlFrom(`---\nlang: ja\n---\n${source}`)).toContain('>脚注</h2>')
  })

  test('that nothing defines are text', async () => {
    expect(await htmlFrom('a[^none]')).toBe('<p>a[^none]</p>')
  })
})

describe('comforts', () => {
  test('are a permalink on each heading with an id, outside its words', async () => {
    const { page } = await compile('## A *b*\n\n## 🚀\n\n## 日本 "x"\n{: id="a b"}')
    expect(page.html.join('')).toBe(
      '<h2 id="a-b">A <em>b</em><a class="permalink" data-generated="permalink" href="#a-b" aria-label="Link to this section"></a></h2>\n' +
        '<h2>🚀</h2>\n' +
        '<h2 id="a b">日本 "x"<a class="permalink" data-generated="permalink" href="#a%20b" aria-label="Link to this section"></a></h2>',
    )
    expect(page.headings.map(({ text }) => text)).toEqual(['A b', '🚀', '日本 "x"'])
  })

  test('are a scroll region round each table, those of HTML too', async () => {
    const html = await htmlFrom('| a |\n|---|\n\n<table><tr><td>b</td></tr></table>')
    expect(
      html.match(/<div class="table-scroll" data-generated="wrapper" role="group" tabindex="0" aria-label="Table [12]"><table>/g),
    ).toHaveLength(2)
  })

  test('leave what the author said of loading', async () => {
    expect(await htmlFrom('![a](/b.png){: loading="eager"}')).toContain('loading="eager"')
  })
})

test('a page that nests deeper than the tool can follow is told, shown as plain text, and does no other harm', async () => {
  for (const source of [`${'- '.repeat(1300)}a`, '<div>\n'.repeat(6000)]) {
    const { page, findings } = await compile(source)
    expect(page.html).toEqual([expect.stringMatching(/^<pre>/)])
    expect(page.slots).toEqual([])
    expect(findings).toEqual([expect.stringContaining('error  source/crash  this page nests its HTML, lists or quotes too deep')])
  }
}, 120_000)
