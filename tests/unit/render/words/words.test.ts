import { expect, test } from 'vitest'
import { wordsFor } from '../../../../src/render/words/words.ts'

test.each([
  ['en', 'On this page', 'ltr'],
  ['en-GB', 'On this page', 'ltr'],
  ['ja', 'このページの目次', 'ltr'],
  ['ja-JP', 'このページの目次', 'ltr'],
  ['JA', 'このページの目次', 'ltr'],
])('a page in %s has its own words', (lang, contents, direction) => {
  expect(wordsFor(lang)).toMatchObject({ words: { contents }, direction })
})

test.each(['fr', 'tlh', '', 'not a language'])('a page in %j, which the interface does not speak, has English words', (lang) => {
  expect(wordsFor(lang)).toEqual(wordsFor('en'))
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur_PK', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
])('a page in %s is written %s', (lang, direction) => {
  expect(wordsFor(lang).direction).toBe(direction)
})
