import { expect, test } from 'vitest'
import { linkTo } from '../../../src/search/link-style.ts'
import { searchLanguage } from '../../../src/search/page-language.ts'
import { segmentWords } from '../../../src/search/segment-words.ts'
import { suggestQuery } from '../../../src/search/suggest-query.ts'

test('a query in Japanese is words, and one in English stays as it is', () => {
  expect(segmentWords('育児休業')).toBe('育児 休業')
  expect(segmentWords('GitLabの使い方')).toBe('GitLab の 使い方')
  expect(segmentWords(' paid  time off ')).toBe('paid time off')
})

test('a page that does not name its language has that of its letters', () => {
  expect(searchLanguage('en', '社員は育児休業を取得することができます。')).toBe('ja')
  expect(searchLanguage('en', 'The word for it is 育児休業 (ikuji kyūgyō).')).toBe('en')
  expect(searchLanguage('pt-BR', 'Férias')).toBe('pt')
})

test('words that no title has are put right by one that some title has', () => {
  expect(suggestQuery('parental leve', ['Parental leave'])).toBe('parental leave')
  expect(suggestQuery('parental leave', ['Parental leave'])).toBeUndefined()
  expect(suggestQuery('zebra', ['Parental leave'])).toBeUndefined()
})

test('an address is written as the site writes its links', () => {
  expect(linkTo('/a/#b', 'directory')).toBe('/a/#b')
  expect(linkTo('/a/#b', 'file')).toBe('/a/index.html#b')
  expect(linkTo('/a.html', 'file')).toBe('/a.html')
})
