import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'
import { elementsOf, type HtmlElement } from '../../support/elements.ts'

/** The contents list of a page, an entry a line, indented by its depth; empty where there is none. */
async function contentsOf(source: string): Promise<string> {
  const list = elementsOf(await htmlFrom(source)).find((element) => element.attributes['data-toc'] !== undefined)
  return list ? entriesOf(list, '').join('\n') : ''
}

function entriesOf(list: HtmlElement, indentation: string): readonly string[] {
  return list.children.flatMap(({ children }) =>
    children.flatMap((child) =>
      child.name === 'a' ? [`${indentation}${child.inner} ${child.attributes['href'] ?? ''}`] : entriesOf(child, `${indentation}  `),
    ),
  )
}

describe('{:toc} on a list', () => {
  test('puts the contents of the page in its place', async () => {
    expect(await htmlFrom('- TOC\n{:toc .hidden-md .hidden-lg}\n\n# A\n\n## B')).toBe(
      '<ul class="hidden-md hidden-lg" id="markdown-toc" data-toc="">\n' +
        '<li><a href="#a" id="markdown-toc-a">A</a>\n<ul>\n<li><a href="#b" id="markdown-toc-b">B</a></li>\n</ul>\n</li>\n</ul>\n' +
        '<h1 id="a">A</h1>\n<h2 id="b">B</h2>',
    )
  })

  test('nests headings under the nearest one of a lesser level', async () => {
    expect(await contentsOf('- TOC\n{:toc}\n\n### c\n\n# a\n\n### b\n\n## d\n\n## e\n\n#### f')).toBe(
      ['c #c', 'a #a', '  b #b', '  d #d', '  e #e', '    f #f'].join('\n'),
    )
  })

  test('leaves out headings with .no_toc, those of raw HTML, and those without an id', async () => {
    expect(await contentsOf('## On this page\n{:.no_toc}\n\n- TOC\n{:toc}\n\n## a\n\n<h2 id="x">raw</h2>\n\n## 🚀\n\n## b {#own}')).toBe(
      'a #a\nb #own',
    )
  })

  test('stays an ordered list, without the number that it began with', async () => {
    expect(await htmlFrom('3. TOC\n{:toc}\n\n# A')).toContain('<ol id="markdown-toc" data-toc="">\n<li><a href="#a"')
  })

  test('gives its entries ids by its own', async () => {
    expect(await htmlFrom('- TOC\n{:toc #contents}\n\n# A')).toContain('<ul id="contents" data-toc="">\n<li><a href="#a" id="contents-a">')
  })

  test('may stand above the list, together with classes below it', async () => {
    expect(await htmlFrom('# A\n\n{:toc}\n\n- TOC\n{:.x}')).toContain('<ul class="x" id="markdown-toc" data-toc="">')
  })

  test('works once: a second list stays', async () => {
    expect(await htmlFrom('- TOC\n{:toc}\n\n# A\n\n- TOC\n{:toc}')).toMatch(/data-toc[\s\S]*<ul>\n<li>TOC<\/li>\n<\/ul>$/)
  })

  test('puts nothing where there is no heading to list', async () => {
    expect(await htmlFrom('- TOC\n{:toc}\n\ntext')).toBe('<p>text</p>')
  })

  test('works in a quote, and before headings of an element with Markdown', async () => {
    expect(await contentsOf('- TOC\n{:toc}\n\n<div markdown="1">\n## In\n</div>')).toBe('In #in')
    expect(await htmlFrom('> - TOC\n> {:toc}\n\n# A')).toContain('<ul id="markdown-toc" data-toc="">')
  })

  test('is told where it stands on something else', async () => {
    for (const source of ['TOC\n{:toc}\n\n# A', '- TOC\n  {:toc}\n\n# A', '# A\n{:toc}']) {
      const { findings, page } = await compile(source)
      expect(page.html.join('')).not.toContain('data-toc')
      expect(findings).toEqual([
        `1:${
          source.startsWith('-') ? '3' : '1'
        }  warning  dialect/toc  {:toc} makes a contents list only of a list, and this is none (write “- TOC” and, on the next line without indentation, {:toc})`,
      ])
    }
  })
})

describe('an entry of the contents', () => {
  test('has the marks of the heading, but no link, image, note or id', async () => {
    expect(
      await contentsOf(
        '- TOC\n{:toc}\n\n## *a* **b** `c` [d](/x) [e][e] ![f](/f.png)[^1] <i class="fa" id="i"></i> <a name="n" href="/y">g</a>\n\n[e]: /e\n[^1]: note',
      ),
    ).toBe('<em>a</em> <strong>b</strong> <code>c</code> d e  <i class="fa"></i> g #a-b-c-d-e---g')
  })

  test('has no link of HTML that was written past Markdown', async () => {
    expect(await contentsOf('- TOC\n{:toc}\n\n## {::nomarkdown}<b><a href="/x" id="x">a</a><img src="/y.png"></b>{:/} c')).toBe(
      '<b>a</b> c #-c',
    )
  })

  test('leads to its heading, whatever characters its id has', async () => {
    expect(await contentsOf('- TOC\n{:toc}\n\n## 目次\n\n## a "b" {#a"b}\n\n## c\n{: id="x y"}')).toBe(
      ['目次 #目次', 'a "b" {#a"b} #a-b-ab', 'c #x y'].join('\n'),
    )
  })

  test('is no slot, and no heading', async () => {
    const { page } = await compile('- TOC\n{:toc}\n\n## [a](/x)')
    expect(page.slots.map(({ url }) => url)).toEqual(['/x'])
    expect(page.headings.map(({ text }) => text)).toEqual(['a'])
    expect(page.text).toEqual([{ id: 'a', text: 'a' }])
  })
})
