import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('an attribute list at the start of a list item', () => {
  test('belongs to the item', async () => {
    expect(await htmlFrom('* {:.x} a\n* {:#y}b\n* c')).toBe('<ul>\n<li class="x">a</li>\n<li id="y">b</li>\n<li>c</li>\n</ul>')
  })

  test('belongs to the item also where its text begins with a link', async () => {
    expect(await htmlFrom('* {:.trans-00}[会社概要](/company/)')).toBe(
      '<ul>\n<li class="trans-00"><a href="/company/">会社概要</a></li>\n</ul>',
    )
  })

  test('belongs to the item of an ordered and of a loose list', async () => {
    expect(await htmlFrom('1. {:.x} a\n\n2. b')).toBe('<ol>\n<li class="x">\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>')
  })
})

describe('an attribute list below a list', () => {
  test('belongs to the list, wherever its indentation is less than that of the text of the item', async () => {
    expect(await htmlFrom('1.  a\n   {: .x}')).toBe('<ol class="x">\n<li>a</li>\n</ol>')
  })

  test('belongs to the paragraph of the item where it is indented as the text is', async () => {
    expect(await htmlFrom('- a\n  {: .x}\n\n- b')).toBe('<ul>\n<li>\n<p class="x">a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>')
  })

  test('counts tabs as far as the next stop', async () => {
    expect(await htmlFrom('-\ta\n\t{: .x}\n\n-\tb')).toContain('<p class="x">a</p>')
  })

  test('belongs to the inner list where it stands in its item', async () => {
    expect(await htmlFrom('- a\n  - b\n  {: .x}\n- c')).toBe('<ul>\n<li>a\n<ul class="x">\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>')
  })

  test('belongs to the whole list where an inner one stands before it', async () => {
    expect(await htmlFrom('- a\n  - b\n{: .x}')).toBe('<ul class="x">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>')
  })

  test('ends the list, so that the items below it are a list of their own', async () => {
    expect(await htmlFrom('- a\n{: .x}\n- b\n{: .y}')).toBe('<ul class="x">\n<li>a</li>\n</ul>\n<ul class="y">\n<li>b</li>\n</ul>')
  })

  test('lets an ordered list go on with the number that stands there', async () => {
    expect(await htmlFrom('1. a\n2. b\n{: .x}\n3. c')).toBe(
      '<ol class="x">\n<li>a</li>\n<li>b</li>\n</ol>\n<ol start="3">\n<li>c</li>\n</ol>',
    )
  })

  test('takes the text below it out of the list', async () => {
    expect(await htmlFrom('- a\n{: .x}\ntext')).toBe('<ul class="x">\n<li>a</li>\n</ul>\n<p>text</p>')
  })

  test('after a paragraph that goes on without indentation still belongs to the list', async () => {
    expect(await htmlFrom('- a\ngoes on\n{: .x}')).toBe('<ul class="x">\n<li>a\ngoes on</li>\n</ul>')
  })

  test('after code in an item belongs to the code where it is indented so', async () => {
    expect(await htmlFrom('- a\n\n  ```\n  b\n  ```\n  {: .x}')).toContain('<pre class="x"><code>b\n</code></pre>')
  })
})

describe('places', () => {
  test('of links below attribute lists stay right', async () => {
    const { page } = await compile('- a\n{: .x}\n- [b](/c)\n\ntext\n{: .y}\nand [d](/e)')
    expect(page.slots.map(({ url, place }) => [url, place?.line, place?.column])).toEqual([
      ['/c', 3, 3],
      ['/e', 7, 5],
    ])
  })
})
