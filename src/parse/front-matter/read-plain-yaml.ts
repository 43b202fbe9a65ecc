import { plainValue } from './plain-value.ts'
import type { Entry } from './read-yaml.ts'

/** Signs that are seldom in a text, and may mean something to YAML; tabs are among them. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\uffff]/

/** A key of letters; those that YAML reads as something else are left to it. */
const KEY = /^(?!(?:true|false|null)$)[a-z_][\w-]{0,99}$/i

/**
 * Reads YAML that is a list of keys, each with a short value on its line: most front matter is that, and it takes a small part of the time that a
 * reader of all of YAML takes. `firstColumn` says where the text begins in its first line. Undefined for all other YAML, and where anything is wrong.
 */
export function readPlainYaml(text: string, firstLine: number, firstColumn: number): readonly Entry[] | undefined {
  if (UNUSUAL.test(text)) return undefined
  const entries: Entry[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const colon = line.indexOf(':')
    const [key, written] = [line.slice(0, colon), line.slice(colon + 1)]
    if (colon < 0 || !KEY.test(key) || entries.some((entry) => entry.key === key)) return undefined
    const value = written === '' ? null : written.startsWith(' ') ? plainValue(withoutSpaces(written)) : undefined
    if (value === undefined) return undefined
    entries.push({ key, value, place: { line: firstLine + index, column: index === 0 ? firstColumn : 1 } })
  }
  return entries
}

/** The spaces of YAML alone: others are part of the text. */
function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length]
  while (text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return text.slice(start, end)
}
