import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/parse-config.ts'
import type { Place } from '../../../src/model/diagnostic.ts'
import type { MarkdownFacts } from '../../../src/model/page.ts'
import { compile, type CompileOptions } from '../../support/compile.ts'
import { nastyMarkup } from '../../support/nasty-markup.ts'

async function factsOf(source: string, options: CompileOptions = {}): Promise<MarkdownFacts> {
  const { page, findings } = await compile(source, options)
  expect(findings.filter((finding) => finding.includes('source/crash'))).toEqual([])
  return page.facts
}

/** What the author typed at a place. */
function typedAt(source: string, { line, column, endLine = line, endColumn = column }: Place): string {
  const lines = source.split('\n').slice(line - 1, endLine)
  lines[lines.length - 1] = lines.at(-1)?.slice(0, endColumn - 1) ?? ''
  lines[0] = lines[0]?.slice(column - 1) ?? ''
  return lines.join('\n')
}

function at({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`
}

describe('definitions', () => {
  test('are all there, with their uses; of a label the first holds', async () => {
    const { definitions } = await factsOf('[a][X] [x] ![b][ x ]\n\n[x]: /y\n[X]: /z\n[unused]: /u "t"')
    expect(definitions.map(({ label, url, uses, place, duplicateOf }) => [label, url, uses, at(place), duplicateOf?.line])).toEqual([
      ['x', '/y', 3, '3:1', undefined],
      ['X', '/z', 0, '4:1', 3],
      ['unused', '/u', 0, '5:1', undefined],
    ])
  })

  test.each([
    ['[a]: /b', [true]],
    ['   [a]: /b  \n\ntext', [true]],
    ['text\n\n[a]: /b\n  "title"\ntext', [true]],
    ['- [a]: /b', [false]],
    ['> [a]: /b', [false]],
    ['- item\n\n  [a]: /b', [true]],
    ['[a]: /b\n{: .c}\n', [false]],
  ])('of %j have their lines to themselves: %j', async (source, expected) => {
    expect((await factsOf(source)).definitions.map(({ isAlone }) => isAlone)).toEqual(expected)
  })

  test('are those of Markdown in HTML too, and their uses there', async () => {
    const { definitions } = await factsOf('<div markdown="1">\n[a][x] and\n\n[y]: /y\n</div>\n\n[x]: /x')
    expect(definitions.map(({ label, uses, place }) => [label, uses, at(place)])).toEqual([
      ['y', 0, '4:1'],
      ['x', 1, '7:1'],
    ])
  })
})

describe('references that nothing defines', () => {
  test.each([
    ['See [text][nope].', ['1:5 nope']],
    ['See [text][].', ['1:5 text']],
    ['See ![alt][nope] and ![][logo].', ['1:5 nope', '1:22 logo']],
    ['[a][b] [c][d]', ['1:1 b', '1:8 d']],
    ['[a][b][c]', ['1:1 b']],
    ['[some *text* `code`][No Pe]', ['1:1 No Pe']],
    ['[text][*marked*]', ['1:1 *marked*']],
    ['[![alt](/a.png)][nope]', ['1:1 nope']],
    ['# A [b][c]', ['1:5 c']],
    ['| a | b |\n|---|---|\n| c | [d][e] |', ['3:7 e']],
    ['- a\n  - b\n    [c][d]', ['3:5 d']],
    ['> a\n> > [b][c\n> > d]', ['2:5 c d']],
    ['---\ntitle: a\n---\n\nb [c][d]', ['5:3 d']],
    ['**[a][b]** and *c [d][e]*', ['1:3 b', '1:19 e']],
    ['a@example.com [b][c] d', ['1:15 c']],
    ['<div markdown="1">\na [b][c]\n</div>', ['2:3 c']],
    ['<div>\n\na [b][c]\n\n</div>', ['3:3 c']],
    ['\\[a] [b][c] \\\\[d][e]', ['1:6 c', '1:15 e']],
    ['日本 🚀 [b][c]', ['1:7 c']],
    ['a[^1]\n\n[^1]: b [c][d]', ['3:9 d']],
    ['&amp; [b][c]', ['1:7 c']],
    ['{: .x} and [b][c]', ['1:12 c']],
  ])('are in %j', async (source, expected) => {
    const { undefinedReferences } = await factsOf(source)
    expect(undefinedReferences.map(({ label, place }) => `${at(place)} ${label}`)).toEqual(expected)
    for (const { place } of undefinedReferences) expect(typedAt(source, place)).toMatch(/^!?\[[\s\S]*\]$/)
  })

  test.each([
    ['[text][yes] [yes][] [yes] ![][yes]\n\n[yes]: /y'],
    ['[text][YES]\n\n[ yes ]: /y'],
    ['[text] and [other]'],
    ['`[a][b]` and ``[c][d] ` ``'],
    ['```\n[a][b]\n```\n\n    [c][d]'],
    ['<a title="[a][b]">c</a>'],
    ['<div>\n[a][b]\n</div>'],
    ['<!-- [a][b] -->'],
    ['[a](/b "[c][d]") ![[a][b]](/e.png)'],
    ['[a](/b){: title="[c][d]"}'],
    ['text {: title="[c][d]"} text'],
    ['{::comment}\n[a][b]\n{:/comment}'],
    ['{::nomarkdown}[a][b]{:/}'],
    ['- [ ] a\n- [x] b\n- [x][c]\n- [ ][c]'],
    ['[^1][b] [a][^1]\n\n[^1]: c'],
    ['[a\\][b] [a]\\[b] \\[a][b]'],
    ['[][] [a][ ] [ ][b]'],
    ['rows[0][1] and data["a"][0]'],
    ['[see [G][3] there](/x)'],
    ['[a](/b)[c](/d)'],
    ['[a b](/c d)'],
  ])('are not in %j', async (source) => {
    expect((await factsOf(source)).undefinedReferences).toEqual([])
  })
})

describe('links with their brackets the wrong way round', () => {
  test.each([
    ['a (b c)[https://example.com/d?e=f] g', ['1:3 (b c)[https://example.com/d?e=f]']],
    ['(a)[/b/]', ['1:1 (a)[/b/]']],
    ['(a)[./b] (c)[../d] (e)[#f] (g)[h.md#i] (j)[k.html]', ['1:1', '1:10', '1:20', '1:28', '1:40']],
    ['- (a (b) c)[/d]', ['1:3 (a (b) c)[/d]']],
    ['(**a**)[mailto:b@example.com]', ['1:1 (**a**)[mailto:b@example.com]']],
  ])('are in %j', async (source, expected) => {
    const { reversedLinks } = await factsOf(source)
    expect(reversedLinks.map(({ label, place }, index) => (expected[index]?.includes(' ') ? `${at(place)} ${label}` : at(place)))).toEqual(
      expected,
    )
    for (const { label, place } of reversedLinks) expect(typedAt(source, place)).toBe(label)
  })

  test.each([
    ['(a)[b]'],
    ['(a)[1] and (b)[#12]'],
    ['(a)[^b]'],
    ['(a)[/b]\n\n[/b]: /c'],
    ['(a)[/b](/c)'],
    ['()[/b]'],
    ['(a)[b c.md]'],
    ['`(a)[/b]`'],
    ['[a](b c)[/d]'],
    ['f(`a`)\\[/b]'],
  ])('are not in %j', async (source) => {
    expect((await factsOf(source)).reversedLinks).toEqual([])
  })
})

describe('footnotes', () => {
  test('have their uses', async () => {
    const { footnotes, undefinedFootnotes } = await factsOf('a[^x] b[^X] c[^y]\n\n[^x]: d\n\n    e\n\n[^y]: f\n\n[^unused]: g\n\n[^x]: h')
    expect(footnotes.map(({ label, uses, place }) => [label, uses, at(place)])).toEqual([
      ['x', 2, '3:1'],
      ['y', 1, '7:1'],
      ['unused', 0, '9:1'],
      ['x', 0, '11:1'],
    ])
    expect(undefinedFootnotes).toEqual([])
  })

  test.each([
    ['a[^x] b', ['1:2 x']],
    ['[a][^x] [^y][b]', ['1:4 x', '1:9 y']],
    ['> - a\n>   [^note-1]', ['2:5 note-1']],
    ['| a[^1] |\n|---|\n| b[^2] |\n\n[^1]: c', ['3:4 2']],
  ])('that are not there are referred to in %j', async (source, expected) => {
    expect((await factsOf(source)).undefinedFootnotes.map(({ label, place }) => `${at(place)} ${label}`)).toEqual(expected)
  })

  test.each([['`[^x]`'], ['\\[^x] [\\^x]'], ['[^a-z] [^0-9a-f]+ [^"]* [^x]+'], ['[^a b]'], ['<i title="[^x]">a</i>'], ['[^x](/y)']])(
    'are not meant in %j',
    async (source) => {
      expect((await factsOf(source)).undefinedFootnotes).toEqual([])
    },
  )
})

describe('comments that switch rules off', () => {
  test.each([
    ['<!-- check-disable-next-line link/page moves next week -->\n[a](b.md)', [['link/page'], 'moves next week', '1:1', 2]],
    ['a\n\n<!-- check-disable-next-line link/page, link/anchor: both -->\n\n\nb', [['link/page', 'link/anchor'], 'both', '3:1', 6]],
    ['a <!-- check-disable-line link/page x, y --> b', [['link/page'], 'x, y', '1:3', 1]],
    ['<!--check-disable-line link/page,text/todo-->', [['link/page', 'text/todo'], '', '1:1', 1]],
    ['<!-- check-disable-file link/page -- why -->', [['link/page'], 'why', '1:1', undefined]],
    ['<!-- check-disable-line -->', [[], '', '1:1', 1]],
    ['<!-- check-disable-line -- why -->', [[], 'why', '1:1', 1]],
    ['<!-- check-disable-line link/page, since it moves -->', [['link/page'], 'since it moves', '1:1', 1]],
    ['> - a\n>   <!-- check-disable-next-line link/page b -->\n>   \n>   c', [['link/page'], 'b', '2:5', 4]],
    ['<div>\n <p><!-- check-disable-line link/page a --></p>\n</div>', [['link/page'], 'a', '2:5', 2]],
    ['<!-- check-disable-next-line\n  link/page\n  two lines -->\na', [['link/page'], 'two lines', '1:1', 4]],
    ['| a |\n|---|\n| b <!-- check-disable-line link/page c --> |', [['link/page'], 'c', '3:5', 3]],
    ['---\n# check-disable-next-line front/unknown-key ours\nx: 1\n---\n', [['front/unknown-key'], 'ours', '2:1', 3]],
    ['---\nx: 1 # check-disable-line front/unknown-key ours\n---\n', [['front/unknown-key'], 'ours', '2:6', 2]],
  ])('are in %j', async (source, [rules, reason, place, line]) => {
    const { disables } = await factsOf(source)
    expect(disables.map((disable) => [disable.rules, disable.reason, at(disable.place), disable.line])).toEqual([
      [rules, reason, place, line],
    ])
  })

  test('may stand one above the other', async () => {
    const { disables } = await factsOf('<!-- check-disable-next-line a/b c -->\n<!-- check-disable-next-line d/e f -->\n[g](h.md)')
    expect(disables.map(({ line, place }) => [at(place), line])).toEqual([
      ['1:1', 3],
      ['2:1', 3],
    ])
  })

  test('stand where the author typed them, several on a line too', async () => {
    const source = 'a <!-- check-disable-line a/b c --> d <!-- check-disable-line e/f g -->'
    const { disables } = await factsOf(source)
    expect(disables.map(({ place }) => typedAt(source, place))).toEqual([
      '<!-- check-disable-line a/b c -->',
      '<!-- check-disable-line e/f g -->',
    ])
  })

  test.each([
    ['`<!-- check-disable-line a/b c -->`'],
    ['```html\n<!-- check-disable-line a/b c -->\n```'],
    ['check-disable-line a/b c'],
    ['<!-- see check-disable-line a/b c -->'],
    ['<!-- check-disable-lines a/b c -->'],
    ['---\ntitle: "# check-disable-line a/b c"\n---\n'],
    ['---\ndescription: |\n  # check-disable-line a/b c\n---\n'],
    ['---\ndescription: >-\n  text\n  # check-disable-line a/b c\ntitle: a\n---\n'],
    ['---\n|\n# check-disable-line a/b c\n---\n'],
    ['a\n# check-disable-line a/b c'],
  ])('are not in %j', async (source) => {
    expect((await factsOf(source)).disables).toEqual([])
  })
})

describe('words that a rule tells of', () => {
  test.each([
    ['TODO: a', ['1:1 TODO']],
    ['a (TBD), **FIXME** and XXX.', ['1:4 TBD', '1:12 FIXME', '1:24 XXX']],
    ['# Option A TBD', ['1:12 TBD']],
    ['| a |\n|---|\n| TBD |', ['3:3 TBD']],
    ['- [ ] TODO', ['1:7 TODO']],
    ['[TODO](/a)', ['1:2 TODO']],
    ['> a\n> TODO b', ['2:3 TODO']],
    ['ETA:TBD', ['1:5 TBD']],
    ['<div markdown="1">\nTODO\n</div>', ['2:1 TODO']],
  ])('notes to oneself in %j', async (source, expected) => {
    const { flaggedWords } = await factsOf(source)
    expect(flaggedWords.map(({ kind, word, place }) => `${at(place)} ${word}${kind === 'todo' ? '' : kind}`)).toEqual(expected)
    for (const { word, place } of flaggedWords) expect(typedAt(source, place)).toBe(word)
  })

  test.each([
    ['`TODO`'],
    ['```\nTODO\n```'],
    ['todo Todo TODOs AUTODO TODO_A'],
    ['<https://example.com/TODO> https://example.com/TODO'],
    ['[a](/TODO "TODO") ![TODO](/a.png)'],
    ['docs/a/TODO and TODO.md and TODO@example.com'],
    ['consider putting a TODO there, and the TODO list'],
    ['priority::TBD'],
    ['<!-- TODO -->'],
    ['<i title="TODO">a</i>'],
  ])('no notes to oneself in %j', async (source) => {
    expect((await factsOf(source)).flaggedWords).toEqual([])
  })

  const { check } = defaultConfig()
  const terms = { check: { ...check, terms: { 'e-mail': 'email', Gitlab: 'GitLab', 'log in': 'sign in', 'c++': 'C++', 子供: '子ども' } } }

  test.each([
    ['an e-mail, two e-mails', ['1:4 e-mail']],
    ['E-mail me. E-mail him.\n\nAn E-mail', ['1:1 E-mail', '1:12 E-mail']],
    ['- E-mail\n- *E-mail*\n- the *E-mail* team', ['1:3 E-mail', '2:4 E-mail']],
    ['Gitlab gitlab GITLAB GitLab', ['1:1 Gitlab']],
    ['Log in\nand log\nin', ['1:1 Log in', '2:5 log\nin']],
    ['use c++.', ['1:5 c++']],
    ['小さな子供たち', ['1:4 子供']],
    ['[e-mail](/a)', ['1:2 e-mail']],
    ['### **E-mail**', ['1:7 E-mail']],
  ])('terms in %j', async (source, expected) => {
    const { flaggedWords } = await factsOf(source, terms)
    expect(flaggedWords.map(({ word, place }) => `${at(place)} ${word}`)).toEqual(expected)
    for (const { word, place } of flaggedWords) expect(typedAt(source, place)).toBe(word)
  })

  test.each([['`e-mail`'], ['[a](/e-mail) https://example.com/e-mail'], ['e-mail@example.com'], ['gitlab.com and Gitlab.com'], ['E-MAIL']])(
    'no terms in %j',
    async (source) => {
      expect((await factsOf(source, terms)).flaggedWords).toEqual([])
    },
  )
})

describe('whatever a page holds', () => {
  const signs = fc.string({
    unit: fc.constantFrom(...Array.from('[]()^!#/.:-`\\<>*_| \n\tax1é日'), '][', ')[', '[^', '](', '<!--', '-->'),
    maxLength: 60,
  })
  const words = fc
    .array(
      fc.constantFrom(
        '[a][b]',
        '(a)[/b]',
        '[^c]',
        'TODO',
        '<!-- check-disable-line a/b c -->',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '`',
        '[b]: /x',
        '\n[^c]: ',
        '{: .x}',
        '<div>',
        '</div>',
        '<div markdown="1">',
        'a@b.co ',
        '&amp;',
        '\\',
        '| a |\n|---|\n| ',
        '    ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  test('its facts are found without a fault, and stand where they are said to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(signs, words, nastyMarkup), async (source) => {
        const { undefinedReferences, reversedLinks, undefinedFootnotes, flaggedWords, disables } = await factsOf(source)
        const text = source.replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n')
        for (const { place } of undefinedReferences) expect(typedAt(text, place)).toMatch(/^!?\[[\s\S]*\]\[[\s\S]*\]$/)
        for (const { label, place } of reversedLinks) expect(typedAt(text, place)).toBe(label)
        for (const { label, place } of undefinedFootnotes) expect(typedAt(text, place)).toBe(`[^${label}]`)
        for (const { word, place } of flaggedWords) expect(typedAt(text, place)).toBe(word)
        for (const { place } of disables) expect(typedAt(text, place)).toMatch(/^(?:<!--[\s\S]*-->|#)/)
      }),
      { numRuns: 600, seed: 7 },
    )
  })

  test('of bytes too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
        const { findings } = await compile(bytes)
        expect(findings.filter((finding) => finding.includes('source/crash'))).toEqual([])
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})
