import { readLinkTail, type LinkTail } from './link-tail.ts'
import { createSpan, takeText, WITHIN, type SpanReading, type Stop } from './span-reading.ts'
import { applyAttributeSet } from '../attribute-list.ts'
import { attributesOf, type Element } from '../element.ts'
import { endOrigin } from '../fragment.ts'
import { DEEPEST } from '../reading.ts'

/** How many images may stand in one another: only the outermost is shown. */
const MOST_IMAGES = 8
const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g

/** Reads a link or an image. Links do not stand in links or images; where there is no address, the brackets are text. */
export function readLink(spans: SpanReading, tree: Element): boolean {
  const { text, position: start } = spans
  const isImage = text.charAt(start) === '!'
  const open = isImage ? start + 2 : start + 1
  if (isImage && text.charAt(start + 1) !== '[') return false
  if (open >= text.length || text.charAt(open) === '^') return false
  const isWithin = !isImage && (spans.within & (WITHIN.link | WITHIN.image)) !== 0
  const isTooDeep = spans.depth >= DEEPEST || (isImage && spans.images >= MOST_IMAGES)
  // An image that stands too deep is none further out either: else each depth would look for its end again.
  if (isImage && isTooDeep) spans.brackets.set(bracketKey(spans, open), -1)
  const element = isWithin || isTooDeep ? undefined : readContent(spans, isImage, start, open)
  if (element) tree.children.push(element)
  else {
    spans.position = start
    takeText(spans, tree, open - start)
  }
  return true
}

function readContent(spans: SpanReading, isImage: boolean, start: number, open: number): Element | undefined {
  const known = spans.brackets.get(bracketKey(spans, open))
  if (known === -1) return undefined
  if (known !== undefined && !readLinkTail(spans, start, open, known)) return undefined
  const element = createSpan(spans, isImage ? 'image' : 'link', start, open)
  const { within } = spans
  spans.position = open
  const stop = bracketStop(spans, element, open)
  spans.within |= isImage ? WITHIN.image : WITHIN.link
  if (isImage) spans.images++
  const isClosed = spans.parse(spans, element, 'all', stop)
  spans.within = within
  if (isImage) spans.images--
  stop.finish(isClosed ? spans.position : -1)
  const tail = isClosed ? readLinkTail(spans, start, open, spans.position) : undefined
  if (!tail) return undefined
  finishLink(spans, element, isImage, open, spans.position, tail)
  return element
}

function finishLink(spans: SpanReading, element: Element, isImage: boolean, open: number, close: number, tail: LinkTail): void {
  const attributes = attributesOf(element)
  if (tail.lists) {
    element.lists = { attributes: new Map(tail.lists.attributes), references: [...tail.lists.references] }
    applyAttributeSet(attributes, tail.lists, spans.reading.namedLists)
  }
  if (tail.label !== undefined) element.label = tail.label
  attributes.set(isImage ? 'src' : 'href', tail.url)
  if (isImage) {
    attributes.set('alt', spans.text.slice(open, close).replace(ESCAPE, '$1'))
    element.children = []
  }
  if (tail.title !== undefined) attributes.set('title', tail.title)
  element.end = endOrigin(spans.fragment, tail.end)
  spans.position = tail.end
}

interface BracketStop extends Stop {
  /** Keeps where brackets close that were met on the way. */
  readonly finish: (close: number) => void
}

/**
 * Counts brackets. An image that was read has its own, which do not count. Brackets that were met on the way would be read as links if
 * these were not, up to the same ends: so those are kept, and nothing is read twice in vain.
 */
function bracketStop(spans: SpanReading, element: Element, open: number): BracketStop {
  const { text, brackets } = spans
  const opened: { readonly key: number; readonly level: number }[] = []
  const keyOf = (index: number): number => bracketKey(spans, index)
  const own = keyOf(open)
  let count = 1
  let images = 0
  let seen = 0
  const level = (): number => {
    for (; seen < element.children.length; seen++) if (element.children[seen]?.kind === 'image') images++
    return count - images
  }
  return {
    endsAt: (index) => {
      const sign = text.charAt(index)
      if (sign === ']') {
        count--
        const left = level()
        for (let last = opened.at(-1); last && last.level > left; last = opened.at(-1)) {
          brackets.set(last.key, last.level === left + 1 ? index : -1)
          opened.pop()
        }
        return left === 0
      }
      if (sign !== '[' && !(sign === '!' && text.charAt(index + 1) === '[')) return false
      count++
      const now = level()
      if (sign === '[') opened.push({ key: keyOf(index + 1), level: now })
      return now === 0
    },
    finish: (close) => {
      brackets.set(own, close)
      if (close === -1) for (const { key } of opened) brackets.set(key, -1)
    },
  }
}

/** What is known of a bracket holds within the same emphasis. */
function bracketKey(spans: SpanReading, index: number): number {
  return (spans.within & (WITHIN.emphasis | WITHIN.strong)) * (spans.text.length + 1) + index
}
