import { downcase } from '../characters.ts'
import { attributesOf, type Element } from '../element.ts'
import type { Reading } from '../reading.ts'

/** Gives headings their ids as kramdown's GFM parser does. It leaves out what stands in HTML elements and in footnotes. */
export function addGfmIds(reading: Reading, element: Element): void {
  for (const child of element.children) {
    if (child.kind === 'html') continue
    if (child.kind !== 'heading') addGfmIds(reading, child)
    else if (!child.attributes?.has('id')) attributesOf(child).set('id', gfmId(reading, child.idText ?? ''))
  }
}

function gfmId(reading: Reading, text: string): string {
  const base = downcase(text)
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
  const count = reading.idCounts.get(base) ?? 0
  reading.idCounts.set(base, count + 1)
  return reading.settings.autoIdPrefix + (count === 0 ? base : `${base}-${String(count)}`)
}

/** An id of kramdown's own kind: from the first ASCII letter of each line on, of ASCII letters, digits, spaces and hyphens. */
export function basicId(text: string): string {
  return text
    .replace(/(^|\n)[^a-zA-Z]+/g, '$1')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase()
}

/** The next id of kramdown's own kind that is free; `used` counts them. */
export function uniqueId(reading: Reading, used: Map<string, number>, text: string): string {
  let base = basicId(text)
  if (base === '') base = 'section'
  const count = used.get(base)
  used.set(base, (count ?? -1) + 1)
  return reading.settings.autoIdPrefix + (count === undefined ? base : `${base}-${String(count + 1)}`)
}
