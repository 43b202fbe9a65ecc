import { createElement, type Element, type Kind } from '../element.ts'
import type { Reading } from '../reading.ts'

const BLOCKS: ReadonlySet<Kind> = new Set([
  'blank',
  'paragraph',
  'heading',
  'code',
  'bullets',
  'numbers',
  'item',
  'terms',
  'term',
  'description',
  'table',
  'cell',
  'rule',
  'quote',
])

/** GFM: makes line breaks of a backslash at a line end, or of each line end. Headings and HTML elements keep theirs. */
export function breakLines(reading: Reading, element: Element): void {
  const mark = reading.settings.hardWrap ? '\n' : '\\\n'
  breakWithin(element, mark)
}

function breakWithin(element: Element, mark: string): void {
  const { children } = element
  if (children.length === 0) return
  const last = children.findLast(({ kind }) => kind !== 'boundary')
  element.children = children.flatMap((child) => {
    if (child.kind === 'text') return child.value.includes(mark) ? breakText(element, child, mark, child === last) : child
    if (child.kind !== 'html' && child.kind !== 'heading') breakWithin(child, mark)
    return child
  })
}

function breakText(parent: Element, text: Element, mark: string, isLast: boolean): Element[] {
  const lines = text.value.split(mark)
  const isOpen = isLast && lines.at(-1) === '' && BLOCKS.has(parent.kind)
  const isExact = text.end - text.start === text.value.length
  const parts: Element[] = []
  let at = text.start
  lines.forEach((line, index) => {
    const start = isExact ? at : text.start
    const end = isExact ? at + line.length : text.end
    parts.push(createElement('text', index > 0 && isExact ? start - 1 : start, end, index > 0 ? `\n${line}` : line))
    const isBroken = index < lines.length - 2 || (index === lines.length - 2 && !isOpen)
    if (isBroken) parts.push(createElement('break', end, isExact ? end + mark.length - 1 : end))
    at += line.length + mark.length
  })
  return parts
}
