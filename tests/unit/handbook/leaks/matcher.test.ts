// Needles are found in whatever way a text is written, and nowhere else.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMatcher } from '../../../../src/handbook/leaks/matcher.ts'
import type { Needle } from '../../../../src/handbook/leaks/needle.ts'
import { createNeedleList } from '../../../../src/handbook/leaks/needle-list.ts'
import { createWordReader } from '../../../../src/handbook/leaks/read-words.ts'

const PLACE = { file: 'a.md' }

/** The needles, by their words, that are found in a text. */
function found(needles: readonly Needle[], text: string): readonly string[] {
  const words = new Set<string>()
  createMatcher(needles).search(text, ({ needle }) => words.add(needle.exact ?? needle.words))
  return [...words].sort()
}

function needlesOf(texts: readonly string[], kind: 'text' | 'address' = 'text'): readonly Needle[] {
  const list = createNeedleList(createWordReader())
  for (const text of texts)
    if (kind === 'text') list.addText(kind, text, PLACE)
    else list.addExact(kind, text, PLACE)
  return list.needles
}

describe('a text is found', () => {
  const needles = needlesOf(['Velvet hammer drawer', '危機対応計画', 'Évian café société'])

  test.each([
    ['velvet HAMMER, drawer', 'velvet hammer drawer'],
    ['a velvet\n  hammer\tdrawer.', 'velvet hammer drawer'],
    ['<b>Velvet</b> ham<wbr>mer <i>draw</i>er', 'velvet hammer drawer'],
    ['<a title="velvet hammer drawer">x</a>', 'velvet hammer drawer'],
    ['<!-- velvet hammer drawer -->', 'velvet hammer drawer'],
    ['&#86;elvet&nbsp;h&#x61;mmer&#32;drawer', 'velvet hammer drawer'],
    ['&amp;lt;b&amp;gt;velvet&amp;lt;/b&amp;gt; hammer drawer', 'velvet hammer drawer'],
    ['q=velvet%20hammer%2520drawer', 'velvet hammer drawer'],
    ['{"a":"velvet\\nhammer\\tdr\\u0061wer"}', 'velvet hammer drawer'],
    ['vel\u00advet ham\u200bmer drawer', 'velvet hammer drawer'],
    ['/velvet_hammer-drawer.html', 'velvet hammer drawer'],
    ['この危機対応計画は社外秘です', '危 機 対 応 計 画'],
    ['%E5%8D%B1%E6%A9%9F%E5%AF%BE%E5%BF%9C%E8%A8%88%E7%94%BB', '危 機 対 応 計 画'],
    ['E\u0301VIAN caf&eacute; soci\\u00e9t\\u00e9', 'évian café société'],
  ])('%s', (text, words) => {
    expect(found(needles, text)).toEqual([words])
  })

  test.each([
    'velvet hammer\n\ndrawer',
    '<td>velvet hammer</td><td>drawer</td>',
    '<a href="velvet-hammer">drawer</a>',
    'velvet hammers drawer',
    'velvet drawer hammer',
    '危機対応の計画',
    '',
  ])('and not in %j', (text) => {
    expect(found(needles, text)).toEqual([])
  })
})

test.each([
  ['/security/vault/plan/', 'href="../security/vault/plan/#x"', true],
  ['/security/vault/plan/', 'the security vault plan', false],
  ['/salaries/', '<a href="../salaries/">', true],
  ['/salaries/', 'our salaries are high', false],
  ['copper-vault.png', '/images/Copper-Vault.png?v=2', true],
  ['/a b/geheime-pläne/', '/a%20b/geheime-pl%C3%A4ne/', true],
])('the address %s in %s: %s', (address, text, isFound) => {
  expect(found(needlesOf([address], 'address'), text).length > 0).toBe(isFound)
})

test.each([
  ['Notes', 1],
  ['Yes please', 1],
  ['31 March 2026', 1],
  ['12.500,00', 1],
  ['Confidentiality', 0],
  ['Salary bands', 0],
  ['危機計画', 0],
  ['計画', 1],
])('%s says too little: %d', (text, count) => {
  const list = createNeedleList(createWordReader())
  list.addText('text', text, PLACE)
  expect([list.tooShort, list.needles.length]).toEqual([count, 1 - count])
})

test('of a long sentence, twelve words in a row are enough', () => {
  const sentence = Array.from({ length: 40 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${String(index)}`)
  const needles = needlesOf([`${sentence.join(' ')}.`])
  for (let first = 0; first + 12 <= sentence.length; first += 1)
    expect(found(needles, `Then: ${sentence.slice(first, first + 12).join(' ')}, and so on`)).not.toEqual([])
})

test('finds what a search word by word finds', () => {
  const word = fc.constantFrom('alpha', 'bravo', 'charlie', 'delta')
  const texts = fc.array(fc.array(word, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(texts, fc.array(word, { maxLength: 60 }), (sought, text) => {
      const needles = needlesOf(sought.map((words) => words.join(' ')))
      const joined = ` ${text.join(' ')} `
      expect(found(needles, joined)).toEqual(
        needles
          .map(({ words }) => words)
          .filter((words) => joined.includes(` ${words} `))
          .sort(),
      )
    }),
  )
})
