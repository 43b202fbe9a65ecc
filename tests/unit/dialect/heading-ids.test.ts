import { describe, expect, test } from 'vitest'
import { compile } from '../../support/compile.ts'

/** The ids of a page's headings, in order; an empty one where a heading has none. */
async function idsOf(source: string, options: Parameters<typeof compile>[1] = {}): Promise<readonly string[]> {
  const { page } = await compile(source, options)
  return page.headings.map(({ id }) => id)
}

describe('the id of a heading', () => {
  test.each([
    ['Simple heading', 'simple-heading'],
    ['A & B', 'a--b'],
    ['A &amp; B', 'a--b'],
    ['2023 goals', '2023-goals'],
    ['1. First', '1-first'],
    ["What's new?", 'whats-new'],
    ['snake_case', 'snake_case'],
    ['Élan naïve', 'élan-naïve'],
    ['目次', '目次'],
    ['日本語、です。', '日本語です'],
    ['🚀 Launch', '-launch'],
    ['Launch 🚀', 'launch-'],
    ['a -- b --- c', 'a--b--c'],
    ['a-b', 'a-b'],
    ['a – b — c', 'a--b--c'],
    ['wait...', 'wait'],
    ['a  b', 'a--b'],
    ['a\tb', 'a-b'],
    ['½ x² (y)', '-x-y'],
    ['a\u00a0b', 'ab'],
    ['Ⅳ and ٣', 'ⅳ-and-٣'],
    ['`code` and `a_b`', 'code-and-a_b'],
    ['**Bold** and *it*', 'bold-and-it'],
    ['[Link](/x) text', 'link-text'],
    ['[Link][l] text', 'link-text'],
    ['![alt](/x.png) text', '-text'],
    ['<i class="fa fa-x"></i> Icon', '-icon'],
    ['a <span>b</span> c', 'a-b-c'],
    ['Title ##', 'title'],
    ['İstanbul', 'i̇stanbul'],
    ['a \\& b \\* c', 'a--b--c'],
    ['C++ / C#', 'c--c'],
    ['~~old~~ new', 'old-new'],
    ['emoji :x: text', 'emoji-x-text'],
  ])('## %s is %s', async (text, id) => {
    expect(await idsOf(`## ${text}\n\n[l]: /x`)).toEqual([id])
  })

  test('is numbered where it stands already, each text by itself', async () => {
    expect(await idsOf('# a\n\n# b\n\n# a\n\n# A\n\n# b')).toEqual(['a', 'b', 'a-1', 'a-2', 'b-1'])
  })

  test('takes no account of other ids, so that an address never changes with another heading', async () => {
    expect(await idsOf('# a-1\n\n# a\n\n# a\n\n# x\n{: #a}\n\n# a')).toEqual(['a-1', 'a', 'a-1', 'a', 'a-2'])
  })

  test('is none where no letter is left, and then a number', async () => {
    expect(await idsOf('# 🚀\n\n# 🎉\n\n# ！')).toEqual(['', '-1', '-2'])
  })

  test('leaves footnotes out', async () => {
    expect(await idsOf('# a[^1]\n\n[^1]: note')).toEqual(['a'])
  })

  test('is made in lists and quotes as elsewhere', async () => {
    expect(await idsOf('- # a_b\n\n> ## a_b')).toEqual(['a_b', 'a_b-1'])
  })

  test('is the same with typographic dashes on', async () => {
    expect(await idsOf('# a -- b', { markdown: { smartPunctuation: true } })).toEqual(['a--b'])
  })

  test('is the same with addresses in text made links', async () => {
    const text = '# see www.example.com now'
    expect(await idsOf(text, { markdown: { autolinks: false } })).toEqual(await idsOf(text))
  })
})

describe('the id of a heading in an HTML element', () => {
  test.each([
    ['2023 goals_and_élan', 'goalsandlan'],
    ['A & B', 'a--b'],
    ['日本語', 'section'],
    ["What's new", 'whats-new'],
  ])('# %s is %s', async (text, id) => {
    expect(await idsOf(`<div markdown="1">\n\n# ${text}\n\n</div>`)).toEqual([id])
    expect(await idsOf(`<div markdown="1">\n# ${text}\n</div>`)).toEqual([id])
  })

  test('is numbered apart from those outside', async () => {
    expect(await idsOf('# a\n\n<div markdown="1">\n# a\n# a\n</div>\n\n# a')).toEqual(['a', 'a', 'a-1', 'a-1'])
  })

  test('is as elsewhere where nobody asked for Markdown in the element', async () => {
    expect(await idsOf('<div>\n\n# 2 a_b\n\n</div>')).toEqual(['2-a_b'])
  })
})

describe('an id that its author gave', () => {
  test.each([
    ['## T {#own}', 'own'],
    ['## T {#own} ##', 'own'],
    ['## T\t{#Own-id_1.2:3}', 'Own-id_1.2:3'],
    ['## 目次 {#目次}', '目次'],
    ['T {#own}\n===', 'own'],
    ['## T {#one}\n{: #two}', 'two'],
    ['## T\n{: #Venv-workflow}', 'Venv-workflow'],
    ['## T\n{: id="a b"}', 'a b'],
  ])('holds: %s', async (source, id) => {
    expect(await idsOf(source)).toEqual([id])
  })

  test.each([
    ['without a space before it', '## T{#own}', 'T{#own}', 'town'],
    ['before more text', '## T {#own} x', 'T {#own} x', 't-own-x'],
    ['with a space in it', '## T {#o wn}', 'T {#o wn}', 't-o-wn'],
    ['beginning with a digit', '## T {#1a}', 'T {#1a}', 't-1a'],
  ])('is text %s', async (_, source, text, id) => {
    const { page } = await compile(source)
    expect(page.headings).toMatchObject([{ text, id }])
  })

  test('leaves the text of the heading without it', async () => {
    const { page, html } = await compile('## Title {#own}')
    expect(page.headings).toMatchObject([{ text: 'Title', id: 'own', depth: 2, inToc: true }])
    expect(html).toBe('<h2 id="own">Title</h2>')
  })
})

test('headings of raw HTML keep the id that they have, and are in no contents list', async () => {
  const { page } = await compile('<h2 id="x">A</h2>\n\n<h3>B</h3>')
  expect(page.headings).toMatchObject([
    { depth: 2, id: 'x', text: 'A', inToc: false },
    { depth: 3, id: '', text: 'B', inToc: false },
  ])
})
