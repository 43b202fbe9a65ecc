import type { Range } from './blank.ts'

/** A line that holds nothing but a list of attributes, `{: .class #id}`, right below something; and above it, after an empty line. */
const BELOW = /^[ \t]*\n[ \t>]*\{:[^{}\n]*\}[ \t]*(?=\n|$)/
const ABOVE = /(?:^|\n[ \t>]*\n)([ \t>]*\{:[^{}\n]*\}[ \t]*\n[ \t>]*)$/

/** As far as a list of attributes is looked for. */
const FARTHEST = 1000

/** A part of a text with the attributes that its author gave it. */
export function withAttributeLists({ start, end }: Range, text: string): Range {
  const below = BELOW.exec(text.slice(end, end + FARTHEST))?.[0] ?? ''
  const above = ABOVE.exec(text.slice(Math.max(0, start - FARTHEST), start))?.[1] ?? ''
  return { start: start - above.length, end: end + below.length }
}
