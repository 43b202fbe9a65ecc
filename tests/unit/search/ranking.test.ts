import { expect, test } from 'vitest'
import { rank, type Ranked } from '../../../src/search/ranking.ts'

function page(id: string, score: number, about: Partial<Ranked> = {}): Ranked {
  return { id, score, isStale: false, isOtherLanguage: false, ...about }
}

function order(...pages: readonly Ranked[]): string {
  return rank(pages)
    .map(({ id }) => id)
    .join('')
}

test('puts a page past its review behind one that is as good, and before one that is much worse', () => {
  expect(order(page('a', 10, { isStale: true }), page('b', 9))).toBe('ba')
  expect(order(page('a', 10, { isStale: true }), page('b', 5))).toBe('ab')
})

test('puts a page in the reader’s language before one that is as good', () => {
  expect(order(page('a', 10, { isOtherLanguage: true }), page('b', 10))).toBe('ba')
})

test('has one order for pages of one score', () => {
  expect(order(page('b', 1), page('a', 1))).toBe('ab')
})
