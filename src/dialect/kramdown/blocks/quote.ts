import { isLazyEnd } from './lazy-end.ts'
import { placeBlock } from './place-block.ts'
import { lineEnd, skipIndent } from '../characters.ts'
import { appendSlice, createBuilder, finishBuilder } from '../fragment.ts'
import type { Reading, Scope } from '../reading.ts'
import { createSource } from './source.ts'

/** Reads a quote: all lines up to a blank one, whether marked or not. */
export function readQuote(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  const builder = createBuilder()
  let end = position
  do {
    const next = lineEnd(text, end)
    appendSlice(builder, source.fragment, contentStart(text, end), next)
    end = next
  } while (!isLazyEnd(reading, source, end))
  const quote = placeBlock(scope, 'quote', position, end)
  source.position = end
  reading.parseBlocks(reading, quote, createSource(finishBuilder(builder)))
  return true
}

function contentStart(text: string, index: number): number {
  const at = skipIndent(text, index)
  if (text.charCodeAt(at) !== 62) return index
  return text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1
}
