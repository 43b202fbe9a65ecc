import { describe, expect, test } from 'vitest'
import { groupByLetter } from '../../../../src/handbook/page-lists/group-by-letter.ts'
import { createSite } from '../../../support/site.ts'

function indexOf(titles: readonly string[], lang = 'en'): readonly string[] {
  const { pages } = createSite({ pages: titles.map((title, index) => ({ route: `/${String(index)}/`, title, frontMatter: { title } })) })
  return groupByLetter(pages, lang).map(({ letter, pages: group }) => `${letter}: ${group.map(({ page }) => page.title).join(', ')}`)
}

describe('titles by their first letter', () => {
  test('are in the order of the language, what begins with no letter first', () => {
    expect(indexOf(['pay', 'Leave 10', 'Élan', 'Leave 9', '1:1s', '“Quotes”', 'Ezra', '🚀 Launch', '…', ''])).toEqual([
      '#: , …, 1:1s',
      'E: Élan, Ezra',
      'L: 🚀 Launch, Leave 9, Leave 10',
      'P: pay',
      'Q: “Quotes”',
    ])
  })

  test('have the letters that the language counts as its own', () => {
    expect(indexOf(['Ägare', 'Arbete', 'Zon'], 'sv')).toEqual(['A: Arbete', 'Z: Zon', 'Ä: Ägare'])
    expect(indexOf(['Ärger', 'Arbeit', 'Zone'], 'de')).toEqual(['A: Arbeit, Ärger', 'Z: Zone'])
    expect(indexOf(['ilk', 'ısı'], 'tr')).toEqual(['I: ısı', 'İ: ilk'])
    expect(indexOf(['Йод', 'Игра'], 'ru')).toEqual(['И: Игра', 'Й: Йод'])
  })

  test('are by the rows of kana in Japanese, and Chinese characters, which do not say how they are read, are together', () => {
    expect(indexOf(['休暇', 'ガイド', 'かいぎ', 'ｱｸｾｽ', 'ぱそこん', 'ヴィジョン', '給与', 'Slack'], 'ja')).toEqual([
      'S: Slack',
      'あ: ｱｸｾｽ, ヴィジョン',
      'か: かいぎ, ガイド',
      'は: ぱそこん',
      '漢字: 休暇, 給与',
    ])
  })
})
