import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../support/compile.ts'

const keys = fc.constantFrom(
  ...['title', 'nav_title', 'audience', 'owner', 'reviewed', 'order', 'toc', 'hide', 'tags', 'lang', 'layout', 'Title', 'private', 'x-y'],
  ...['true', 'null', '12', 'a.b', '"title"', "'x'", 'a b', '~', '<<', '?', '__proto__', 'no:colon', 'é', '-', '#x', ''],
)

const values = fc.oneof(
  fc.constantFrom(
    ...[
      'A short text',
      'a: b',
      'a:b',
      'a:',
      'a #b',
      'a#b',
      '"quoted"',
      "'single'",
      '"a" b',
      "'it''s'",
      '"a\\n"',
      '"open',
      "it's",
      '“curly”',
    ],
    ...['12', '012', '-1', '1.5', '0x1F', '1e3', '1_000', '12:30', '2026-03-31', 'true', 'True', 'yes', 'null', '~', '.inf', 'NaN', ''],
    ...[
      '[a, b]',
      '{a: b}',
      '&a b',
      '*a',
      '!t a',
      '@a',
      '`a`',
      '%a',
      '|',
      '>-',
      '- a',
      '?',
      ',',
      ']',
      '/a/b',
      'https://a.example/b#c',
      '日本',
      '\u00a0a',
      'a\u00a0',
    ],
  ),
  fc.string({ unit: fc.constantFrom(...Array.from(':-{}[]&*!|>\'"%@`#,? \\abtitle012é日\u00a0\u2028')), maxLength: 12 }),
)

const spaces = fc.constantFrom(' ', ' ', ' ', '  ', '')
const lines = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(keys, spaces, values, spaces).map(([key, before, value, after]) => `${key}:${before}${value}${after}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '# a remark', '#', '  indented: a', '- a', 'words alone', '...', ' ') },
)

/** Front matter with a tab in it is read as all of YAML is; both remarks say nothing. */
const REMARK = '# a remark'
const REMARK_WITH_TAB = '#\ta remark'

test('front matter of short lines is read as all of YAML is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { maxLength: 5 }), async (written) => {
      const short = await compile(['---', REMARK, ...written, '---', 'text'].join('\n'))
      const whole = await compile(['---', REMARK_WITH_TAB, ...written, '---', 'text'].join('\n'))
      expect(short.page.frontMatter).toEqual(whole.page.frontMatter)
      expect(short.findings).toEqual(whole.findings)
    }),
    { numRuns: 400 },
  )
})
