import { isSpace } from '../characters.ts'
import { lastChild } from '../element.ts'
import { placeBlock } from './place-block.ts'
import type { Reading, Scope } from '../reading.ts'

/** Where the blank lines that begin at an index end, or -1: behind the last line end that only white space stands before. */
export function blankEnd(text: string, index: number): number {
  let end = -1
  for (let at = index; isSpace(text.charCodeAt(at)); at++) if (text.charCodeAt(at) === 10) end = at + 1
  return end
}

/** Takes blank lines. They are an element, since what follows depends on them. */
export function readBlankLines(_: Reading, scope: Scope): boolean {
  const { source, tree } = scope
  const end = blankEnd(source.text, source.position)
  if (end === -1) return false
  const blank = source.text.slice(source.position, end)
  const last = lastChild(tree)
  if (last?.kind === 'blank') last.value += blank
  else placeBlock(scope, 'blank', source.position, end, blank)
  source.position = end
  return true
}
