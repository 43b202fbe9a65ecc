/** The words that footnotes need. */
export interface FootnoteWords {
  readonly label: string
  readonly back: string
}

const ENGLISH: FootnoteWords = { label: 'Footnotes', back: 'Back to reference' }

const WORDS: Readonly<Record<string, FootnoteWords>> = { en: ENGLISH, ja: { label: '脚注', back: '本文へ戻る' } }

/** The words in a language, which is a tag such as `ja` or `en-GB`. */
export function footnoteWords(lang: string): FootnoteWords {
  return WORDS[lang.slice(0, 2)] ?? ENGLISH
}
