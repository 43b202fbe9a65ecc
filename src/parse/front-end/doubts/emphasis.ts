import type { Delete, Emphasis, Strong } from 'mdast'
import { leavesOther } from './block-marks.ts'
import { endOf, startOf, writtenOf, type Standing } from './standing.ts'

/** More marks in a row than anybody writes. */
const LONG = 20

/** Neither white space nor punctuation. */
const LETTER = /[^\s\p{P}\p{S}]/u

/**
 * Beside a letter, a mark of emphasis is one by what stands on its other side; and what that is where it is another mark, or behind a backslash, is the
 * doubt. And one tilde is one more way to strike through for the native parser.
 */
export function isDoubtfulEmphasis(node: Emphasis | Strong | Delete, standing: Standing): boolean {
  const { text } = standing
  const mark = text[startOf(node)] ?? ''
  const width = node.type === 'emphasis' ? 1 : 2
  if (node.type === 'delete' && text[startOf(node) + 1] !== '~') return true
  if (node.children.some((child) => child.type === 'text' && holdsMark(writtenOf(child, text), mark)) && leavesOther(standing, mark))
    return true
  // A row of many is looked at by each of those that it begins.
  if (text.startsWith(mark.repeat(LONG), startOf(node)) || text.endsWith(mark.repeat(LONG), endOf(node))) return true
  const [first, last] = [startOf(node) + width, endOf(node) - width - 1]
  let [before, after] = [startOf(node) - 1, endOf(node)]
  while (text[before] === mark) before -= 1
  while (text[after] === mark) after += 1
  if (isMark(text[first], mark) && LETTER.test(text[before] ?? '')) return true
  return (isMark(text[last], mark) || text[last - 1] === '\\') && LETTER.test(text[after] ?? '')
}

/** True for words that hold the mark of the emphasis that they stand in. */
function holdsMark(words: string, mark: string): boolean {
  return words.includes(mark) && words.replace(/\\./g, '').includes(mark)
}

function isMark(sign: string | undefined, but: string): boolean {
  return sign !== undefined && sign !== but && '*_~\\'.includes(sign)
}
