import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { sourcePath } from '../../../src/model/source-path.ts'
import { createCompiler } from '../../../src/parse/compile.ts'
import type { NativeParser } from '../../../src/parse/front-end/native-parser.ts'
import { configWith } from '../../support/compile.ts'
import { FORMS, nativeParser, readerOfBoth } from '../../support/front-ends.ts'
import { spliced, splicedWithDirectives } from '../../support/markdown-pieces.ts'

/** More of them, by hand, find more. */
const RUNS = Number(process.env['FRONT_END_RUNS'] ?? '400')
const SEED = Number(process.env['FRONT_END_SEED'] ?? '7')

const native = await nativeParser()

describe('both parsers make one tree, places and all, or the native one leaves the text to the other', () => {
  test.each([
    ['with addresses as links', true, spliced],
    ['without', false, spliced],
    ['with directives', true, splicedWithDirectives],
  ] as const)(
    '%s',
    (_, autolinks, documents) => {
      const read = readerOfBoth(native, autolinks)
      fc.assert(
        fc.property(documents, (text) => {
          const trees = read(text)
          if (trees.native) expect(trees.native).toEqual(trees.remark)
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    6_000_000,
  )

  test('and from it one page, for insiders and for the public', { timeout: 6_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(splicedWithDirectives, fc.boolean(), async (text, isPublic) => {
        const config = configWith({ audience: isPublic ? 'public' : 'internal' })
        const [ours, theirs] = await Promise.all([pageBy(native), pageBy(undefined)])
        expect(ours).toEqual(theirs)

        function pageBy(parser: NativeParser | undefined): Promise<Page> {
          const source = { path: sourcePath('a.md'), file: 'a.md', bytes: new TextEncoder().encode(text) }
          return createCompiler(config, FORMS, [], parser)(source)
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

describe('the native parser reads', () => {
  test.each([
    '# Heading\n\nWords with *emphasis*, **more**, ~~less~~ and `code`.\n',
    '- a\n- b\n  - c\n\n1. d\n2. e\n',
    '- [ ] [a link](/b) first\n- [x] words\n',
    '| a | b |\n|---|:-:|\n| 1 | `2` |\n',
    '|a|b|\n|-|-|\n|http://a.b/c|https://e.f|\n',
    '[see http://a.b/c and www.d.e] and https://f.g.\n',
    'See [a][r] and ![b](c.png "d").\n\n[r]: /e "f"\n',
    'A note[^1].\n\n[^1]: Its words, *all* of them.\n',
    '> a quote\n> goes on\n',
    '<div class="a">\n\nwords\n\n</div>\n',
    'é 日本語 😀 **😀 bold** &amp; &copy; \\*\n\n```js\nlet a\n```\n',
    ':::note[Title]{.wide}\nwords\n:::\n\n::people{team="a"}\n\nA :term[word] more.\n',
    'Lunch at 10:30am, Note:Ops, a :tada: and `x::y`.\n',
  ])('%j', (text) => {
    for (const autolinks of [true, false]) {
      const trees = readerOfBoth(native, autolinks)(text)
      expect(trees.native).toEqual(trees.remark)
    }
  })
})

describe('the native parser leaves to the other', () => {
  test.each([
    ['one tilde, which it strikes through', '~a~'],
    ['quotes in quotes that go on below', '>> a\n> - b'],
    ['code below a heading below a list', '*\n#\n    a\n    b'],
    ['a comment in a list with an item right below', '- <!-- a -->\n- b'],
    ['marks of two lengths beside another mark', '*a**_'],
    ['two marks behind a backslash', '\\**a**'],
    ['a mark beside a picture', 'a**😀**'],
    ['an item of a list, in pieces', 'a\n[\n- |'],
    ['an address with half of another', '/-a@a.a'],
    ['a note in a link', '[[^n]](u)\n\n[^n]: a'],
    ['a note of many blocks', '[^n]: a\n\n    b'],
    ['a list in a list in a quote', '> - a\n>   - b\n>\n> c'],
    ['directives in lists', '- :::note\n  a\n  :::'],
    ['a box that is never closed', ':::note\na'],
    ['what looks like a directive on a page with one', ':::note\na :other[b]\n:::'],
    ['a tab in code in a list', '-     a\tb'],
    ['lists in lists, hundreds deep', `${'- '.repeat(300)}a`],
    ['quotes in quotes, hundreds deep', `${'>'.repeat(300)}a`],
  ])('%s', (_, text) => {
    const trees = readerOfBoth(native, true)(text)
    expect(trees.native).toBeUndefined()
  })
})
