/** Kana are Japanese alone; Hangul is Korean. Chinese characters by themselves say no more than that it is one of three languages. */
const SCRIPTS: readonly { readonly lang: string; readonly letters: RegExp; readonly share: number }[] = [
  { lang: 'ja', letters: /[\u3041-\u30ff]/gu, share: 0.1 },
  { lang: 'ko', letters: /\p{Script=Hangul}/gu, share: 0.3 },
]

/** As much of a text as is looked at. */
const LOOKED_AT = 20_000

/**
 * The language that a text is searched in: the one that it says, unless its letters say otherwise. A page in Japanese on an English handbook, whose
 * author did not name its language, would be one word a sentence.
 */
export function searchLanguage(said: string, text: string): string {
  const letters = text.slice(0, LOOKED_AT).match(/\p{L}/gu)?.length ?? 0
  const found = SCRIPTS.find(({ letters: own, share }) => (text.slice(0, LOOKED_AT).match(own)?.length ?? 0) > letters * share)
  return found?.lang ?? said.toLowerCase().replace(/[-_].*$/, '')
}
