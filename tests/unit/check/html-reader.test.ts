import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cssAddresses } from '../../../src/check/html/css-addresses.ts'
import { readRefresh } from '../../../src/check/html/meta-refresh.ts'
import { readHtml } from '../../../src/check/html/read-html.ts'
import { srcsetAddresses } from '../../../src/check/html/srcset.ts'
import { elementsOf } from '../../support/elements.ts'

/** Pieces of markup that are put together at random: well-formed, broken, and out of place. */
const PIECES = [
  ...[
    '<a href="x">',
    '<a href=y>',
    "<a href='z' href=no>",
    '</a>',
    '<a name="n">',
    '<p id="i">',
    '<p id=j>',
    '</p>',
    '<div id="k" id="no">',
    '</div>',
  ],
  ...['<!-- ', '-->', '<!-->', '--!>', '<script>', '</script>', '<style>', '</style>', '<title>', '</title>', '<textarea>', '</textarea>'],
  ...['<nav>', '</nav>', '<main>', '</main>', '<header/>', '<template>', '</template>', '<svg id="s"/>'],
  ...[
    '<img src="i">',
    '<br/>',
    '<b>',
    '</b>',
    '"',
    "'",
    '<',
    '>',
    '=',
    '/',
    '&amp;',
    '&#0;',
    '&unknown;',
    '<a href="&lt;&#x41;">',
    '<',
    '</',
    '<!',
    '<?x',
    '\0',
    'é',
  ],
  ...['<iframe src="f">', '</iframe>', '<plaintext', '<xmp>', '</xmp>', '<use href="#u"/>', '<h2>', '</h2>'],
]

test('whatever the text, ids and addresses are those that browsers find', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      // A comment in a script lets another script begin there, which nobody has written for twenty years.
      fc.pre(!/<script[^]*<!--/.test(html))
      const elements = elementsOf(html)
      const attributes = (name: string, element?: string): ReadonlySet<string> =>
        new Set(elements.flatMap((found) => (element === undefined || found.name === element ? (found.attributes[name] ?? []) : [])))
      const document = readHtml(html)
      const links = document.addresses.filter(({ use }) => use === 'link').map(({ url }) => url)
      expect(new Set(links)).toEqual(attributes('href', 'a'))
      expect(document.anchors).toEqual(new Set([...attributes('id'), ...attributes('name', 'a')]))
    }),
    { numRuns: 3000 },
  )
})

test.for<[string, readonly string[]]>([
  ['<svg><style><a href="x"></style></svg>', ['x']],
  ['<svg><title><a href="x"></title></svg>', ['x']],
  ['<svg><p><style><a href="x"></style>', []],
  ['<svg></p><style><a href="x"></style>', []],
  ['<svg/><style><a href="x"></style>', []],
  ['<svg></svg><script>"<a href=x>"</script>', []],
  ['<svg><foreignObject><style><a href="x"></style></foreignObject></svg>', []],
  ['<math><mtext><a href="x"></a></mtext></math>', ['x']],
])('in drawings, also in those that are left open: %s', ([html, urls]) => {
  const found = elementsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []))
  expect(readHtml(html).addresses.map(({ url }) => url)).toEqual(urls)
  expect(found).toEqual(urls)
})

test('every address stands where its place says, as it is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES, '<img srcset="q 1x, r 2x">', '<p style="color: url(t)">'), { maxLength: 30 }),
      (pieces) => {
        const html = pieces.join('')
        for (const { url, start, end } of readHtml(html).addresses) {
          if (!url.includes('<')) expect(html.slice(start, end)).toBe(url)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('any text is read, and one a hundred times as long as well', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      readHtml(text)
      readHtml(text.repeat(100))
    }),
  )
  const hostile = [
    '<nav>',
    '<svg><title>',
    '<a href="',
    '<p style="url(',
    '<img srcset="a,,',
    '<b/',
    '&',
    '<!--',
    '</nav></aside>',
    '<p id="',
    '<style>/*',
    '<style>"',
    '<style>url(',
  ]
  for (const piece of hostile) expect(readHtml(piece.repeat(20_000)).anchors.size).toBeLessThan(20_001)
})

describe('srcset', () => {
  test.for<[string, readonly string[]]>([
    ['a.png', ['a.png']],
    [' a.png 1x , b.png 2x,c.png', ['a.png', 'b.png', 'c.png']],
    ['a.png,b.png 2x', ['a.png,b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    ['data:image/png;base64,AA,BB 1x, a.png 2x', ['data:image/png;base64,AA,BB', 'a.png']],
    ['a.png 100w (1, 2) x, b.png', ['a.png', 'b.png']],
    [',,a.png,,, b.png', ['a.png', 'b.png']],
    ['', []],
    [' , ', []],
  ])('%s', ([list, urls]) => {
    const found = srcsetAddresses(list)
    expect(found.map(({ url }) => url)).toEqual(urls)
    expect(found.map(({ start, end }) => list.slice(start, end))).toEqual(urls)
  })
})

describe('stylesheets', () => {
  test.for<[string, readonly string[]]>([
    ['a { b: url(c.png) }', ['c.png']],
    ['a { b: URL( "c d.png" ), url(\'e.png\') }', ['c d.png', 'e.png']],
    ['@import "a.css"; @import \'b.css\' screen; @IMPORT url(c.css);', ['a.css', 'b.css', 'c.css']],
    ['/* url(a) */ b { c: "url(d)"; e: url(f) }', ['f']],
    ['a { b: url(c\\)d.png) url(\\65 .png) }', ['c)d.png', 'e.png']],
    ['a { content: "unclosed\n} b { c: url(d) }', ['d']],
    ['a { b: curl(c) my-url(d) url() }', []],
    ['/* unclosed url(a)', []],
    ['url("unclosed', ['unclosed']],
  ])('%s', ([css, urls]) => {
    expect(cssAddresses(css).map(({ url }) => url)).toEqual(urls)
  })
})

describe('refresh', () => {
  test.for<[string, unknown]>([
    ['0; url=/a/', { url: '/a/', delay: 0 }],
    ['5;URL="/a b/"; x', { url: '/a b/', delay: 5 }],
    ["0.9, url = '/a/'", { url: '/a/', delay: 0 }],
    ['0 /a/', { url: '/a/', delay: 0 }],
    ['.5;/a/', { url: '/a/', delay: 0 }],
    ['30', undefined],
    ['0; url=', undefined],
    ['url=/a/', undefined],
    ['soon; url=/a/', undefined],
  ])('%s', ([content, refresh]) => {
    expect(readRefresh(content)).toEqual(refresh)
  })
})
