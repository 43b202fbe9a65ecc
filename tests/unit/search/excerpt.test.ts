import { expect, test } from 'vitest'
import { excerptParts } from '../../../src/search/excerpt.ts'

test('marks words, and gives everything else as the text that it is', () => {
  expect(excerptParts('Write &lt;script&gt; or <mark>&lt;b&gt;</mark> &amp; go')).toEqual([
    { text: 'Write <script> or ', isMarked: false },
    { text: '<b>', isMarked: true },
    { text: ' &amp; go', isMarked: false },
  ])
})
