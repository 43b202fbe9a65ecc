import { WITHIN, takeText, createSpan, type SpanReading, type Stop } from './span-reading.ts'
import { characterAt, characterBefore, isLetter, isLetterOrDigit, isSpace } from '../characters.ts'
import type { Element } from '../element.ts'
import { endOrigin } from '../fragment.ts'
import { DEEPEST } from '../reading.ts'

const MARKS = ['*', '**', '_', '__']

/**
 * Reads emphasis. It begins where no white space follows and ends where none stands before; underscores not within words. Nothing is
 * within its own kind. Where `**` is never closed, it may still be `*` twice.
 */
export function readEmphasis(spans: SpanReading, tree: Element): boolean {
  const { text, position: start } = spans
  const sign = text.charAt(start)
  const length = text[start + 1] === sign ? 2 : 1
  const kind = length === 2 ? 'strong' : 'emphasis'
  if (!mayBegin(spans, sign, start, length) || spans.within & WITHIN[kind] || spans.depth >= DEEPEST) {
    takeText(spans, tree, length)
    return true
  }
  const content = readContent(spans, kind, sign.repeat(length), start, start + length)
  const whole = !content && length === 2 && tree.kind !== 'emphasis' ? readContent(spans, 'emphasis', sign, start, start + 1) : content
  if (whole) tree.children.push(whole)
  else {
    spans.position = start
    takeText(spans, tree, length)
  }
  return true
}

function mayBegin({ text }: SpanReading, sign: string, start: number, length: number): boolean {
  if (isSpace(text.charCodeAt(start + length))) return false
  if (sign !== '_') return true
  const before = characterBefore(text, start)
  return !(isLetter(before) || (before === '-' && isLetter(characterBefore(text, start - 1))))
}

/** Reads from behind the opening mark to behind the closing one; undefined where there is none. */
function readContent(spans: SpanReading, kind: 'emphasis' | 'strong', mark: string, start: number, from: number): Element | undefined {
  const element = createSpan(spans, kind, start, from)
  const context = (MARKS.indexOf(mark) * 16 + spans.within) * (spans.text.length + 1)
  const visited: number[] = []
  const stop: Stop = {
    endsAt: (index) => spans.text.startsWith(mark, index) && mayEnd(spans.text, mark, index) && element.children.length > 0,
    isHopeless: (index) => {
      visited.push(context + index)
      return spans.hopeless.has(context + index)
    },
  }
  const { within } = spans
  spans.position = from
  spans.within |= WITHIN[kind]
  const isEnded = spans.parse(spans, element, 'all', stop)
  spans.within = within
  if (!isEnded) {
    // What was read in vain would be read in vain from each of these places.
    for (const place of visited) spans.hopeless.add(place)
    return undefined
  }
  spans.position += mark.length
  element.end = endOrigin(spans.fragment, spans.position)
  return element
}

function mayEnd(text: string, mark: string, index: number): boolean {
  if (isSpace(text.charCodeAt(index - 1))) return false
  if (mark.length === 1 && text.charAt(index + 1) === mark && text.charAt(index + 2) !== mark) return false
  return !mark.startsWith('_') || !isLetterOrDigit(characterAt(text, index + mark.length))
}
