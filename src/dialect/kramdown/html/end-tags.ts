import { endTagAt } from './tags.ts'
import { createElement, type Element } from '../element.ts'
import { endOrigin, originOf } from '../fragment.ts'
import type { Reading, Source } from '../reading.ts'
import { findPattern } from '../searches.ts'

/** The next end tag of a name, in capitals or small letters. */
export function findEndTag(source: Source, name: string): { readonly start: number; readonly end: number } | undefined {
  const pattern = new RegExp(`</${name.replace(/[.\\-]/g, '\\$&')}[ \\t\\r\\n\\f\\v]*>`, 'gi')
  const start = findPattern(source.searches, `</${name}`, pattern, source.position)
  if (start === -1) return undefined
  return { start, end: endTagAt(source.text, start)?.end ?? start }
}

/** Takes the content of a script or style sheet as it is. */
export function readVerbatim(reading: Reading, source: Source, element: Element): void {
  const { text, position, fragment } = source
  const close = findEndTag(source, element.value)
  const to = close?.start ?? text.length
  if (to > position)
    element.children.push(createElement('raw', originOf(fragment, position), endOrigin(fragment, to), text.slice(position, to)))
  source.position = close?.end ?? text.length
  if (!close) reading.warn('missing-end-tag', `<${element.value}> is never closed: it takes all that follows`, element.start, element.end)
}
