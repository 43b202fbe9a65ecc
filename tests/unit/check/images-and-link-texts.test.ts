import { describe, expect, test } from 'vitest'
import { briefly, toldBy } from '../../support/told.ts'

describe('image/alt', () => {
  test.each([
    ['![](/a.png)', ['1:1 warning image/alt /a.png']],
    ['a ![ ](/a.png)', ['1:3 warning image/alt /a.png']],
    ['![][a]\n\n[a]: /a.png', ['1:1 warning image/alt /a.png']],
    ['<img src="/a.png">', ['1:1 warning image/alt /a.png']],
    ['- a <img\n  src="/a.png">', ['1:5 warning image/alt /a.png']],
    ['<img src="/a.png" srcset="/a.png 1x, /a.png 2x">', ['1:1 warning image/alt /a.png']],
    ['[![](/a.png)](/page/)', ['1:2 warning image/alt /a.png']],
    ['<a href="/page/"><img src="/a.png" alt=""></a>', ['1:18 warning image/alt /a.png']],
    ['<a href="/page/"><img src="/a.png" aria-hidden="true"></a>', ['1:18 warning image/alt /a.png']],
    ['[![](/a.png) words](/page/)', ['1:2 warning image/alt /a.png']],
    ['<div>\n\n![](/a.png)\n\n</div>', ['3:1 warning image/alt /a.png']],
  ])('tells of %j', async (source, expected) => {
    expect((await toldBy('image/alt', { 'page.md': source, 'a.png': '' })).map(briefly)).toEqual(expected)
  })

  test('advises by how the image is written, and where it stands', async () => {
    const source = '![](/a.png)\n\n<img src="/a.png">\n\n[![](/a.png)](/page/)'
    const told = await toldBy('image/alt', { 'page.md': source, 'a.png': '' })
    expect(told.map(({ message, hint }) => `${message} (${hint ?? ''})`)).toEqual([
      'this image has no text (say between its square brackets what it shows)',
      'this image has no text (say in alt="…" what it shows; alt="" is for one that only decorates)',
      'this image is all that its link shows, and it has no text (say in its text where the link leads)',
    ])
  })

  test.each([
    ['![a](/a.png)'],
    ['<img src="/a.png" alt="a">'],
    ['<img src="/a.png" alt="">'],
    ['<img src="/a.png" aria-label="a">'],
    ['<img src="/a.png" aria-hidden="true">'],
    ['<img src="/a.png" role="presentation">'],
    ['<a href="/page/"><img src="/a.png" alt=""> words</a>'],
    ['<a href="/page/" aria-label="a"><img src="/a.png" alt=""></a>'],
    ['<a href="/page/"><img src="/a.png" alt=""><img src="/a.png" alt="a"></a>'],
    ['<a name="x"><img src="/a.png" alt=""></a>'],
    ['`![](/a.png)`'],
  ])('is silent on %j', async (source) => {
    expect(await toldBy('image/alt', { 'page.md': source, 'a.png': '' })).toEqual([])
  })
})

describe('link/text', () => {
  test.each([
    ['here'],
    ['Click here'],
    ['this'],
    ['Link'],
    ['this link'],
    ['READ MORE'],
    ['more'],
    ['here.'],
    ['“here”'],
    ['Read more →'],
    ['こちら'],
    ['ここ。'],
    ['**here**'],
  ])('tells of the words %j', async (words) => {
    expect((await toldBy('link/text', `a [${words}](/page/)`)).map(briefly)).toEqual(['1:3 info link/text /page/'])
  })

  test('tells of a reference where it is used, not at its definition', async () => {
    const told = await toldBy('link/text', '[here][a], [there][a]\n\n[a]: /page/')
    expect(told.map(briefly)).toEqual(['1:1 info link/text /page/'])
    expect(told[0]).toMatchObject({ message: '“here” does not say where the link leads', hint: 'link the words that do' })
  })

  test.each([
    ['a [](/page/)', '1:3'],
    ['<a href="/page/"></a>', '1:1'],
    ['<a href="/page/"><i class="icon"></i></a>', '1:1'],
    ['[ ](/page/)', '1:1'],
  ])('tells of a link without words, %j', async (source, place) => {
    const told = await toldBy('link/text', source)
    expect(told.map(briefly)).toEqual([`${place} info link/text /page/`])
    expect(told[0]).toMatchObject({ message: 'this link has no words, so readers cannot see it', hint: 'say where it leads' })
  })

  test.each([
    ['[here is the plan](/page/)'],
    ['[more leave](/page/)'],
    ['[this page](/page/) [thereof](/page/)'],
    ['[![a](/a.png)](/page/) [![](/a.png)](/page/)'],
    ['<a href="/page/" aria-label="The plan"></a>'],
    ['<a name="here"></a> <a id="x"></a>'],
    ['<https://example.com/>'],
    ['a[^1]\n\n[^1]: b'],
    ['![here](/a.png)'],
  ])('is silent on %j', async (source) => {
    expect(await toldBy('link/text', { 'page.md': source, 'a.png': '' })).toEqual([])
  })
})
