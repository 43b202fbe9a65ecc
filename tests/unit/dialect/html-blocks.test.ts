import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('the attribute markdown', () => {
  test.each([
    ['1 on an element of blocks', '<div markdown="1">\n*a*\n\n- b\n</div>', '<div>\n<p><em>a</em></p>\n<ul>\n<li>b</li>\n</ul>\n</div>'],
    ['1 on an element of text', '<p markdown="1">*a*</p>', '<p><em>a</em></p>'],
    ['span', '<summary markdown="span">**a**b, *c*!</summary>', '<summary><strong>a</strong>b, <em>c</em>!</summary>'],
    ['block on an element of text', '<h2 markdown="block">\n*a*\n</h2>', '<h2>\n<p><em>a</em></p>\n</h2>'],
    ['in single quotes', "<div markdown='1'>\n*a*\n</div>", '<div>\n<p><em>a</em></p>\n</div>'],
    ['without quotes', '<div markdown=1>\n*a*\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
    ['among others', '<div id="x" markdown="1" class="y">\n*a*\n</div>', '<div id="x" class="y">\n<p><em>a</em></p>\n</div>'],
    [
      'on an element in an element',
      '<div>\n<div markdown="1">\n*a*\n</div>\n*b*\n</div>',
      '<div>\n<div>\n<p><em>a</em></p>\n</div>\n*b*\n</div>',
    ],
    ['on two elements in a row', '<p markdown="1">*a*</p>\n<p markdown="1">*b*</p>', '<p><em>a</em></p>\n<p><em>b</em></p>'],
  ])('%s asks for Markdown in the element', async (_, source, html) => {
    expect(await compile(source)).toMatchObject({ html, findings: [] })
  })

  test('0 leaves the element as it was written, blank lines and all', async () => {
    expect(await htmlFrom('<div markdown="0">\n\n*a*\n\n- b\n\n</div>\n\n*c*')).toBe('<div>\n\n*a*\n\n- b\n\n</div>\n<p><em>c</em></p>')
  })

  test('with another value asks for nothing', async () => {
    expect(await htmlFrom('<div markdown="yes">\n*a*\n</div>')).toBe('<div>\n*a*\n</div>')
  })

  test('lets Markdown know the links and notes of the page', async () => {
    const html = await htmlFrom('<div markdown="1">\n[a][b] and [b], c[^1]\n</div>\n\n[b]: /b\n[^1]: note')
    expect(html).toContain('<p><a href="/b">a</a> and <a href="/b">b</a>, c<sup>')
    expect(html.match(/<section/g)).toHaveLength(1)
  })

  test('lets attribute lists be', async () => {
    expect(await htmlFrom('<div markdown="1">\n## a\n{: .x}\n\n*b*{: .y}\n</div>')).toBe(
      '<div>\n<h2 class="x" id="a">a</h2>\n<p><em class="y">b</em></p>\n</div>',
    )
  })
})

describe('{::options parse_block_html="true" /}', () => {
  /** The HTML of what stands below the option. */
  async function parsed(source: string): Promise<string> {
    return htmlFrom(`{::options parse_block_html="true" /}\n\n${source}`)
  }

  test.each([
    ['blocks', '<div>\n*a*\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
    [
      'elements in elements',
      '<details>\n<summary markdown="span">*s*</summary>\n\n*a*\n\n</details>',
      '<details>\n<summary><em>s</em></summary>\n<p><em>a</em></p>\n</details>',
    ],
    ['text after the end of an element', '<div>\na\n</div>\n*b*', '<div>\n<p>a</p>\n</div>\n<p><em>b</em></p>'],
    ['elements that hold no text', '<table><tr><td>\n*a*\n</td></tr></table>', undefined],
    ['text with tags of text', '<div>\n<b>a</b> *b* <br> c\n</div>', '<div>\n<p><b>a</b> <em>b</em> <br> c</p>\n</div>'],
    ['code', '<div>\n`</div>`\n</div>', '<div>\n<p><code>&#x3C;/div></code></p>\n</div>'],
  ])('asks for Markdown in %s', async (_, source, html) => {
    const built = await parsed(source)
    if (html === undefined) expect(built).toContain('<em>a</em>')
    else expect(built).toBe(html)
  })

  test('reads a fence with blank lines in an element to its end', async () => {
    expect(await parsed('<details>\n<summary markdown="span">s</summary>\n\n```yaml\na:\n\n  b: 1\n\n```\n\n</details>\n\n*c*')).toBe(
      '<details>\n<summary>s</summary>\n<pre><code class="hljs language-yaml"><span class="hljs-attr">a:</span>\n\n  <span class="hljs-attr">b:</span> <span class="hljs-number">1</span>\n\n</code></pre>\n</details>\n<p><em>c</em></p>',
    )
    expect(await parsed('<div>\n```\na\n\nb\n```\n</div>\n\n*c*')).toBe(
      '<div>\n<pre><code>a\n\nb\n</code></pre>\n</div>\n<p><em>c</em></p>',
    )
  })

  test('reads several such fences one after the other', async () => {
    const block = '<div>\n```\na\n\nb\n```\n\n```\nc\n\nd\n```\n</div>\n\n'
    expect(await parsed(`${block}${block}end`)).toBe(
      `${'<div>\n<pre><code>a\n\nb\n</code></pre>\n<pre><code>c\n\nd\n</code></pre>\n</div>\n'.repeat(2)}<p>end</p>`,
    )
  })

  test('lets a fence that is never closed be', async () => {
    expect(await parsed('<div>\n```\na\n\n*b*')).toContain('<em>b</em>')
  })
})

describe('without either', () => {
  test('Markdown begins after a blank line, as in CommonMark', async () => {
    expect(await htmlFrom('<div>\n*a*\n\n*b*\n\n</div>')).toBe('<div>\n*a*\n<p><em>b</em></p>\n</div>')
  })

  test('text after the end of a block on the same line or below it is Markdown', async () => {
    expect(await htmlFrom('<div>a</div> *b*')).toBe('<div>a</div>\n<p><em>b</em></p>')
    expect(await htmlFrom('<hr>\n*a*')).toBe('<hr>\n<p><em>a</em></p>')
    expect(await htmlFrom('<!-- c -->\n*a*')).toBe('\n<p><em>a</em></p>')
  })
})

describe('a line that begins with a tag of text', () => {
  test.each([
    ['<br>*a*', '<p><br><em>a</em></p>'],
    ['<br> <i class="fa fa-x"></i> **a**', '<p><br> <i class="fa fa-x"></i> <strong>a</strong></p>'],
    ['<b>a</b>\n*b*\n- c', '<p><b>a</b>\n<em>b</em></p>\n<ul>\n<li>c</li>\n</ul>'],
    ['<a id="x"></a>\n# T', '<p><a id="x"></a></p>\n<h1 id="t">T</h1>'],
    ['<img src="/a.png">\n[b](/c)', '<p><img src="/a.png" loading="lazy">\n<a href="/c">b</a></p>'],
    ['<span>*a*</span>', '<p><span><em>a</em></span></p>'],
    ['<a href="/x">*a*</a>\n{: .y}', '<p class="y"><a href="/x"><em>a</em></a></p>'],
  ])('is a paragraph: %s', async (source, html) => {
    expect(await htmlFrom(source)).toBe(html)
  })

  test('is a paragraph in a list and in a quote too', async () => {
    expect(await htmlFrom('- a\n\n  <br>*b*')).toContain('<p><br><em>b</em></p>')
    expect(await htmlFrom('> <br>*b*')).toContain('<p><br><em>b</em></p>')
  })

  test('is a block where a block stands in it', async () => {
    expect(await htmlFrom('<a href="/x">\n<div>*a*</div>\n</a>')).toBe('<a href="/x">\n<div>*a*</div>\n</a>')
  })

  test('keeps the characters that the reader of lines uses for itself', async () => {
    expect(await htmlFrom('<br>\uFDD1a\n\uFDD1')).toBe('<p><br>\uFDD1a\n\uFDD1</p>')
    expect(await htmlFrom('\uFDD1<br>')).toBe('<p>\uFDD1<br></p>')
  })
})

describe('places', () => {
  test.each([
    ['in an element with Markdown', '<div markdown="1">\ntext [a](/a)\n</div>', 2, 6],
    ['after the attribute markdown', '<div markdown="1"><a href="/a">x</a></div>', 1, 19],
    ['after an element with Markdown', '<div markdown="1">\n*b*\n</div>\n<p><a href="/a">x</a></p>', 4, 4],
    ['in a line of text', 'x\n\n<br>[a](/a)', 3, 5],
    ['in a second line of text', '<br>\n**b** [a](/a)', 2, 7],
    ['after a fence with blank lines', '{::options parse_block_html="true" /}\n\n<div>\n```\n\n```\n</div>\n\n[a](/a)', 9, 1],
    ['in a list', '- <div markdown="1">\n  [a](/a)\n  </div>', 2, 3],
    ['after an attribute that is the generator’s own', '<p data-toc><a href="/a">x</a></p>', 1, 13],
  ])('of links %s are the file’s own', async (_, source, line, column) => {
    const { page } = await compile(source)
    expect(page.slots).toMatchObject([{ url: '/a', place: { line, column } }])
  })
})
