import type { Delete, Emphasis, Nodes, Strong } from 'mdast'
import { endOf, startOf, writtenOf, type Standing } from './standing.ts'

/** Neither white space nor punctuation. */
const LETTER = /[^\s\p{P}\p{S}]/u

/**
 * Beside a letter, a mark of emphasis is one by what stands on its other side; and what that is where it is another mark, or behind a backslash, is the
 * doubt. And one tilde is one more way to strike through for the native parser.
 */
export function isDoubtfulEmphasis(node: Emphasis | Strong | Delete, { text, block }: Standing): boolean {
  const mark = text[startOf(node)] ?? ''
  const width = node.type === 'emphasis' ? 1 : 2
  if (node.type === 'delete' && text[startOf(node) + 1] !== '~') return true
  if (node.children.some((child) => child.type === 'text' && holdsMark(writtenOf(child, text), mark)) && holdsOther(block, mark))
    return true
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

/** True for a block with marks of another kind among its words. */
function holdsOther(block: Nodes, mark: string): boolean {
  if (block.type === 'text') return /[*_~]/.test(block.value.replaceAll(mark, ''))
  return 'children' in block && block.children.some((child) => holdsOther(child, mark))
}

function isMark(sign: string | undefined, but: string): boolean {
  return sign !== undefined && sign !== but && '*_~\\'.includes(sign)
}
