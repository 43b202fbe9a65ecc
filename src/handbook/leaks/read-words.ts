/** Is told of each word of a text: a number made of its letters, and where it stands. */
export type OnWord = (hash: number, start: number, end: number) => void

/**
 * Reads the words of a text, one after the other. `onBreak` is called where what stands on both sides does not belong together: of a text with tags,
 * where a tag begins and ends.
 */
export type ReadWords = (text: string, onWord: OnWord, onBreak: () => void, hasTags?: boolean) => void

/** What stands between two parts that do not belong together, such as two cells of a table: an empty line. */
export const BREAK = '\n\n'

const [SEPARATOR, LETTER, ALONE, IGNORED] = [0, 1, 2, 3]

/** Scripts that put no space between words: each of their characters counts as a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30fc]/u

/** The offset basis and the prime of FNV-1a, 32 bits. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193]

const CODE_UNITS = 0x10000

/**
 * Gives a reader of words. A word is a run of letters and digits, whatever their case; signs and spaces divide. So a sentence is the same sentence
 * in HTML, Markdown, JSON or an address. What is invisible inside a word is passed over; a letter behind a backslash that stands for white space
 * (`\n`) is none.
 */
export function createWordReader(): ReadWords {
  const { kinds, folded } = readTables()
  return (text, onWord, onBreak, hasTags = false) => {
    let [hash, start] = [BASIS, -1]
    const end = (at: number): void => {
      if (start >= 0) onWord(hash, start, at)
      hash = BASIS
      start = -1
    }
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      const kind = kinds[unit]
      if (kind === LETTER) {
        if (start < 0) start = at
        hash = Math.imul(hash ^ (folded[unit] ?? 0), PRIME)
      } else if (kind === ALONE) {
        end(at)
        onWord(Math.imul(BASIS ^ unit, PRIME), at, at + 1)
      } else if (kind === SEPARATOR) {
        end(at)
        if (unit === 0x0a && text.charCodeAt(at + 1) === 0x0a) onBreak()
        else if (hasTags && (unit === 0x3c || unit === 0x3e)) onBreak()
        else if (unit === 0x5c && isSpaceEscape(text.charCodeAt(at + 1))) at += 1
      }
    }
    end(text.length)
  }
}

/** The letters of `\n`, `\r` and `\t`. */
function isSpaceEscape(unit: number): boolean {
  return unit === 0x6e || unit === 0x72 || unit === 0x74
}

function readTables(): { readonly kinds: Uint8Array; readonly folded: Uint16Array } {
  const kinds = new Uint8Array(CODE_UNITS)
  const folded = new Uint16Array(CODE_UNITS)
  for (let unit = 0; unit < CODE_UNITS; unit += 1) {
    const character = String.fromCharCode(unit)
    kinds[unit] = kindOf(character)
    folded[unit] = character.toLowerCase().charCodeAt(0)
  }
  return { kinds, folded }
}

/** Halves of characters beyond the first plane count as letters. */
function kindOf(character: string): number {
  if (WITHOUT_SPACES.test(character)) return ALONE
  if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character)) return LETTER
  return /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character) ? IGNORED : SEPARATOR
}
