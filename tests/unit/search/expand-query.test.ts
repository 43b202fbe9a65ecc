import { expect, test } from 'vitest'
import { expandQuery } from '../../../src/search/expand-query.ts'

const GLOSSARY = [
  ['PTO', 'paid time off'],
  ['SEV1', 'SEV2'],
  ['育休', '育児休業'],
]

function wordsFor(query: string): readonly string[] {
  return expandQuery(query, GLOSSARY).map(({ words }) => words)
}

test('asks for the other word of the glossary too, either way round and in any case', () => {
  expect(wordsFor('pto policy')).toEqual(['pto policy', 'paid time off policy'])
  expect(wordsFor('Paid time off')).toEqual(['Paid time off', 'PTO'])
})

test('weighs another word less than the reader’s own', () => {
  const [own, other] = expandQuery('PTO', GLOSSARY)
  expect(own?.weight).toBeGreaterThan(other?.weight ?? 1)
})

test('takes words whole, and those of Japanese wherever they stand', () => {
  expect(wordsFor('crypto')).toEqual(['crypto'])
  expect(wordsFor('父親の育休')).toEqual(['父親の育休', '父親の育児休業'])
})

test('leaves what stands in quotation marks as it is, and asks for nothing where nothing is written', () => {
  expect(wordsFor('"PTO"')).toEqual(['"PTO"'])
  expect(wordsFor('  ')).toEqual([])
})
