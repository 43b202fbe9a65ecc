/** Letters of languages that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

/**
 * A query with a space between words where its language has none, so that `育児休業` is found as 育児 and 休業 wherever these stand. Pagefind does so too, but only on
 * a page in that language, and a reader of an English page may ask in Japanese.
 */
export function segmentWords(query: string): string {
  return query
    .replace(UNSPACED, (run) => ` ${wordsOf(run).join(' ')} `)
    .trim()
    .replace(/\s+/g, ' ')
}

function wordsOf(run: string): readonly string[] {
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(run)].map(({ segment }) => segment)
}
