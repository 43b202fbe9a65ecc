import { describe, expect, test } from 'vitest'
import { briefly, toldBy } from '../../support/told.ts'

describe('heading/level', () => {
  test.each([
    ['## A\n\n#### B', ['3:1 warning heading/level B']],
    ['# A\n\n### B\n\n### C\n\n## D\n\n### E', ['3:1 warning heading/level B']],
    ['text\n\n### A', ['3:1 warning heading/level A']],
    ['## A\n\n#### B\n\n## C\n\n#### D', ['3:1 warning heading/level B', '7:1 warning heading/level D']],
    ['# A\n\n<h4>B</h4>', ['3:1 warning heading/level B']],
    ['---\ntitle: A\n---\n\n- a\n\n> #### B', ['7:3 warning heading/level B']],
  ])('tells of %j', async (source, expected) => {
    expect((await toldBy('heading/level', source)).map(briefly)).toEqual(expected)
  })

  test('says which heading is above', async () => {
    const told = await toldBy('heading/level', '### A\n\n##### B')
    expect(told.map(({ message, hint }) => `${message} (${hint ?? ''})`)).toEqual([
      '“A” is a heading of level 3, and the one above it, the page’s title, of level 1 (make it level 2)',
      '“B” is a heading of level 5, and the one above it, “A”, of level 3 (make it level 4)',
    ])
  })

  test.each([['# A\n\n## B\n\n### C\n\n## D\n\n# E'], ['## A\n\n### B'], ['text'], ['# A\n\n- TOC\n{:toc}\n\n## B\n\na[^1]\n\n[^1]: b']])(
    'is silent on %j',
    async (source) => {
      expect(await toldBy('heading/level', source)).toEqual([])
    },
  )
})

describe('heading/h1', () => {
  test('counts the title that the layout prints', async () => {
    const told = await toldBy('heading/h1', '---\ntitle: Leave\n---\n\ntext\n\n# Kinds\n\n# Pay')
    expect(told.map(briefly)).toEqual(['7:1 warning heading/h1 Kinds', '9:1 warning heading/h1 Pay'])
    expect(told[0]).toMatchObject({
      message: '“Kinds” is a heading of level 1, as the page’s title “Leave” is',
      hint: 'make it level 2, or let the page begin with it',
    })
  })

  test('lets the first stand where the page begins with it', async () => {
    const told = await toldBy('heading/h1', '# Leave\n\n<h1>Kinds</h1>')
    expect(told.map(briefly)).toEqual(['3:1 warning heading/h1 Kinds'])
    expect(told[0]).toMatchObject({ hint: 'make it level 2', related: [{ file: 'page.md', place: { line: 1, column: 1 } }] })
  })

  test.each([['# A\n\n## B'], ['## A\n\n## B'], ['text'], ['```\n# A\n```\n\n## B']])('is silent on %j', async (source) => {
    expect(await toldBy('heading/h1', source)).toEqual([])
  })
})

describe('anchor/duplicate', () => {
  test.each([
    ['## A {#x}\n\n## B {#x}', ['3:1 warning anchor/duplicate x']],
    ['<a name="x"></a>\n\n<p id="x">a</p>', ['3:1 warning anchor/duplicate x']],
    ['<i id="x"></i> a\n\n> b\n{: #x}', ['3:1 warning anchor/duplicate x']],
    ['## A\n\n## A 1\n\n## A', ['5:1 warning anchor/duplicate a-1']],
    ['- TOC\n{:toc}\n\n## A {#x}\n\n## B {#x}', ['6:1 warning anchor/duplicate x']],
    ['<p id="x">a</p><p id="x">b</p><p id="x">c</p>', ['1:16 warning anchor/duplicate x', '1:31 warning anchor/duplicate x']],
  ])('tells of %j', async (source, expected) => {
    expect((await toldBy('anchor/duplicate', source)).map(briefly)).toEqual(expected)
  })

  test('says where the first is', async () => {
    const [told] = await toldBy('anchor/duplicate', '## A {#x}\n\n## B {#x}')
    expect(told).toMatchObject({
      message: '#x is on this page already',
      hint: 'give one of the two another id',
      related: [{ file: 'page.md', place: { line: 1, column: 1 }, message: '#x is here first' }],
    })
  })

  test('is an error where anything on the site links to it', async () => {
    const page = '## A {#grün}\n\n## B {#grün}'
    const told = await toldBy('anchor/duplicate', { 'page.md': page, 'other.md': '[a](page.md#gr%C3%BCn:~:text=A)' })
    expect(told.map(briefly)).toEqual(['3:1 error anchor/duplicate grün'])
    expect(told[0]?.message).toBe('#grün is on this page already, and links to it lead there')
    const elsewhere = await toldBy('anchor/duplicate', { 'page.md': page, 'other.md': '[a](#grün) [b](page.md#b)' })
    expect(elsewhere.map(briefly)).toEqual(['3:1 warning anchor/duplicate grün'])
  })

  test.each([
    ['<a id="x" name="x"></a>'],
    ['## A\n\n## A\n\n- TOC\n{:toc}'],
    ['<meta name="x"><p id="x">a</p><img name="x" src="a.png" alt="a">'],
    ['a[^1] b[^1]\n\n[^1]: c'],
    ['`<p id="x">` <p id="x">a</p>'],
  ])('is silent on %j', async (source) => {
    expect(await toldBy('anchor/duplicate', source)).toEqual([])
  })
})
