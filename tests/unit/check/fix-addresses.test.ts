import { describe, expect, test } from 'vitest'
import { planFixes } from '../../../src/check/fix/plan-fixes.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { compile } from '../../support/compile.ts'

/**
 * The text after every address of a page that stands in the table is mended, each where the page says that it stands; and how many could
 * not be. A definition is mended once.
 */
async function mend(text: string, table: Readonly<Record<string, string>>): Promise<string> {
  const { page } = await compile(text, { markdown: { html: 'trusted' } })
  const findings = page.slots.flatMap(({ url, place, definition }): readonly Diagnostic[] => {
    const [at, to] = [definition?.place ?? place, table[url]]
    if (at === undefined || to === undefined) return []
    return [{ rule: 'link/case', severity: 'error', file: 'index.md', place: at, message: '', fix: { kind: 'address', from: url, to } }]
  })
  expect(findings, `the links of the page are ${page.slots.map(({ url }) => url).join(' ')}`).not.toEqual([])
  const { files, left } = planFixes(findings, () => text)
  return (files[0]?.after ?? text) + (left.length > 0 ? ` (${String(left.length)} left)` : '')
}

describe('an address is found where it is written, and nothing else is touched', () => {
  test.each([
    ['a link', '[A.md](A.md) A.md', '[A.md](/a/) A.md'],
    ['with a title', '[a]( A.md  "A.md" )', '[a]( /a/  "A.md" )'],
    ['with a title below', "> - [a](A.md\n>   'A.md')", "> - [a](/a/\n>   'A.md')"],
    ['in signs', '[a](<A.md>)', '[a](</a/>)'],
    ['an image', '![A.md](A.md)', '![A.md](/a/)'],
    ['an image in a link', '[![A.md](A.md)](B.md)', '[![A.md](/a/)](B.md)'],
    ['a link round an image', '[![x](B.md)](A.md)', '[![x](B.md)](/a/)'],
    ['a link whose title looks like one', '[a](A.md "](A.md")', '[a](/a/ "](A.md")'],
    ['a link behind code', '[`](A.md)`](A.md)', '[`](A.md)`](/a/)'],
    ['a reference', '[A.md][A.md]\n\n[A.md]: A.md', '[A.md][A.md]\n\n[A.md]: /a/'],
    ['a definition over several lines', '[a][x]\n\n> [x]:\n>   <A.md>\n>   "A.md"', '[a][x]\n\n> [x]:\n>   </a/>\n>   "A.md"'],
    ['in a table', '| A.md | b |\n| - | - |\n| [a](A.md) | A.md |', '| A.md | b |\n| - | - |\n| [a](/a/) | A.md |'],
    ['in a list in a quote', '> 1. A.md [a](A.md)', '> 1. A.md [a](/a/)'],
    ['over two lines', '> [A.md\n> A.md](A.md) A.md', '> [A.md\n> A.md](/a/) A.md'],
    ['with an attribute list', '[a](A.md){:title="A.md"}', '[a](/a/){:title="A.md"}'],
    ['in a footnote', 'x[^A.md]\n\n[^A.md]: A.md [a](A.md)', 'x[^A.md]\n\n[^A.md]: A.md [a](/a/)'],
    ['in a heading', '# A.md [a](A.md)', '# A.md [a](/a/)'],
    ['HTML', '<a title="A.md" href="A.md">A.md</a>', '<a title="A.md" href="/a/">A.md</a>'],
    ['HTML in single quotes', "<a href = 'A.md'>A.md</a>", "<a href = '/a/'>A.md</a>"],
    ['HTML without quotes', '<a href=A.md title=A.md>A.md</a>', '<a href="/a/" title=A.md>A.md</a>'],
    ['HTML over two lines', 'A.md <A\n  HREF="A.md">A.md</A>', 'A.md <A\n  HREF="/a/">A.md</A>'],
    ['a block of HTML', '<div>\n\n  <p>A.md\n  <a href="A.md">A.md</a>\n', '<div>\n\n  <p>A.md\n  <a href="/a/">A.md</a>\n'],
    ['a block of HTML in a quote', '> <p>A.md\n> <a href="A.md">A.md</a></p>', '> <p>A.md\n> <a href="/a/">A.md</a></p>'],
    ['an image of HTML in a link of HTML', '<a href="A.md"><img src="B.md"></a>', '<a href="/a/"><img src="B.md"></a>'],
    ['the poster of a video', '<video src="b.mp4" poster="A.md"></video>', '<video src="b.mp4" poster="/a/"></video>'],
    ['HTML that is not closed', '> x <a href="A.md">A.md\n\n[b](b.md)', '> x <a href="/a/">A.md\n\n[b](b.md)'],
    ['a candidate', '<img src="b.png" srcset="b.png 1x,  A.md 2x">', '<img src="b.png" srcset="b.png 1x,  /a/ 2x">'],
    ['behind HTML that looks like it', '<!-- [a](A.md) --> [a](A.md) `[a](A.md)`', '<!-- [a](A.md) --> [a](/a/) `[a](A.md)`'],
  ])('%s', async (_, before, after) => {
    expect(await mend(before, { 'A.md': '/a/' })).toBe(after)
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(await mend(windows(before), { 'A.md': '/a/' })).toBe(windows(after))
  })
})

describe('an address is known by what it means, however it is spelt', () => {
  test.each([
    ['[a](gr\u00fcn.md)', 'gr%C3%BCn.md'],
    ['[a](gr%C3%BCn.md)', 'gr%C3%BCn.md'],
    ['[a](A&amp;B.md)', 'A&B.md'],
    ['[a](A&B.md)', 'A&B.md'],
    ['[a](A\\(B.md)', 'A(B.md'],
    ['[a](A_\\_B.md)', 'A__B.md'],
    ['[a](<A B.md>)', 'A%20B.md'],
    ['[a](./A B.md)', './A%20B.md'],
    ['![a](/A B C.png)', '/A%20B%20C.png'],
    ['[a](A%20B.md)', 'A%20B.md'],
    ['[a](A_(B).md)', 'A_(B).md'],
    ['| [a](A\\|B.md) |\n| - |', 'A%7CB.md'],
    ['[a](A&#46;md)', 'A.md'],
    ['<a href="A.md?a=1&amp;b=2">a</a>', 'A.md?a=1&b=2'],
    ['<a href="A.md?a=1&b=2">a</a>', 'A.md?a=1&b=2'],
    ['<a href="&#x41;.md">a</a>', 'A.md'],
    ['<a href=" A.md ">a</a>', ' A.md '],
  ])('%s', async (before, url) => {
    const after = await mend(before, { [url]: '/a/' })
    expect(after).toMatch(/\/a\//)
    expect(after.replace('/a/', '')).not.toMatch(/left|md|B/)
  })
})

describe('the new address is written so that it is read as what it is', () => {
  test.each([
    ['[a](A.md)', '/a b/', '[a](/a%20b/)'],
    ['[a](A.md)', '/a_(b)/', '[a](/a_(b)/)'],
    ['[a](A.md)', '/a)/', '[a](</a)/>)'],
    ['[a](<A.md>)', '/a)/', '[a](</a)/>)'],
    ['[a](A.md)', '/a|b/', '[a](/a%7Cb/)'],
    ['[a](A.md)', '/a`b<c>/', '[a](/a%60b%3Cc%3E/)'],
    ['[a](A.md)', '/?a=1&copy;=2', '[a](/?a=1&amp;copy;=2)'],
    ['[a](A.md)', '/?a=1&b=2', '[a](/?a=1&b=2)'],
    ['<a href="A.md">a</a>', '/a"b/?x&y', '<a href="/a%22b/?x&amp;y">a</a>'],
    ["<a href='A.md'>a</a>", "/a'b/", "<a href='/a&#39;b/'>a</a>"],
    ['<a href=A.md>a</a>', 'b.md', '<a href=b.md>a</a>'],
    ['<a href=A.md>a</a>', '/?a=b', '<a href="/?a=b">a</a>'],
    ['<a href=A.md>a</a>', '/a b/', '<a href="/a%20b/">a</a>'],
  ])('%s to %s', async (before, to, after) => {
    expect(await mend(before, { 'A.md': to })).toBe(after)
    const { page } = await compile(after, { markdown: { html: 'trusted' } })
    expect(page.slots.map(({ url }) => decodeURI(url))).toEqual([to])
  })
})

describe('an address in text', () => {
  const old = 'https://own.example/A_b'
  test.each([
    ['keeps its words where it becomes one of this site', `See <${old}>.`, '/a/', 'See [https://own.example/A\\_b](/a/).'],
    ['and where no signs are round it', `See ${old}.`, '/a/', 'See [https://own.example/A\\_b](/a/).'],
    ['changes where it stays one of another site', `See <${old}>.`, 'https://new.example/a/', 'See <https://new.example/a/>.'],
    ['and where no signs are round it', `See ${old}, or`, 'https://new.example/a', 'See https://new.example/a, or'],
    ['stays where it would end elsewhere', `See ${old}, or`, 'https://new.example/a.', `See ${old}, or (1 left)`],
    ['stays where it would become an image', `See!<${old}>`, '/a/', `See!<${old}> (1 left)`],
  ])('%s: %s', async (_, before, to, after) => {
    expect(await mend(before, { [old]: to })).toBe(after)
  })

  test('reads the same as a link', async () => {
    const text = 'https://own.example/A_b*c*~d~[e]&amp;_f_'
    const before = await compile(`<${text}>`)
    const after = await compile(await mend(`<${text}>`, { [before.page.slots[0]?.url ?? '']: '/a/' }))
    expect(after.page.text).toEqual(before.page.text)
    expect(after.page.slots.map(({ url }) => url)).toEqual(['/a/'])
  })

  test('that begins with www is one', async () => {
    expect(await mend('www.own.example/A', { 'http://www.own.example/A': 'https://own.example/a' })).toBe('https://own.example/a')
  })
})

describe('nothing is changed', () => {
  test.each([
    ['where the address stands twice', '<img src="A.png" srcset="A.png 2x">', 'A.png', '(2 left)'],
    ['where an attribute list gives it', '[a](b.md){:href="A.png"}', 'A.png', '(1 left)'],
  ])('%s', async (_, before, url, left) => {
    expect(await mend(before, { [url]: '/a/' })).toBe(`${before} ${left}`)
  })

  test.each([
    ['where the place holds another address', { line: 1, column: 1, endLine: 1, endColumn: 10 }, 'B.md'],
    ['where the place ends elsewhere', { line: 1, column: 1, endLine: 1, endColumn: 9 }, 'A.md'],
    ['where the place has no end', { line: 1, column: 1 }, 'A.md'],
    ['where the file has no such line', { line: 4, column: 1, endLine: 4, endColumn: 9 }, 'A.md'],
    ['where the line has no such column', { line: 1, column: 90, endLine: 1, endColumn: 99 }, 'A.md'],
    ['where the place ends before it begins', { line: 2, column: 1, endLine: 1, endColumn: 9 }, 'A.md'],
  ])('%s', (_, place, from) => {
    const finding: Diagnostic = {
      rule: 'x',
      severity: 'error',
      file: 'a.md',
      place,
      message: '',
      fix: { kind: 'address', from, to: '/a/' },
    }
    const { files, mended, left } = planFixes([finding], () => '[a](A.md) [b](A.md)\n\n\n')
    expect({ files, mended, left }).toEqual({ files: [], mended: [], left: [finding] })
  })

  test('of two repairs that overlap, the first is made', () => {
    const finding = (to: string): Diagnostic => {
      const place = { line: 1, column: 1, endLine: 1, endColumn: 10 }
      return { rule: 'x', severity: 'error', file: 'a.md', place, message: to, fix: { kind: 'address', from: 'A.md', to } }
    }
    const { files, left } = planFixes([finding('/a/'), finding('/b/'), finding('/a/')], () => '[a](A.md)')
    expect(files).toEqual([{ file: 'a.md', before: '[a](A.md)', after: '[a](/a/)' }])
    expect(left.map(({ message }) => message)).toEqual(['/b/'])
  })
})

test('long lines of brackets take no long time', () => {
  for (const part of ['](', '](a', '](<', '](a "', "](a '", '](a (', '[![', '(', '<a ', '\\', '](&amp;']) {
    const text = `[${part.repeat(40_000)})`
    const place = { line: 1, column: 1, endLine: 1, endColumn: text.length + 1 }
    const finding: Diagnostic = {
      rule: 'x',
      severity: 'error',
      file: 'a.md',
      place,
      message: '',
      fix: { kind: 'address', from: 'A.md', to: '/a/' },
    }
    expect(planFixes([finding], () => text).files).toEqual([])
  }
})
