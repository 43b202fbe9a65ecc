import type { FrontMatter } from '../../model/front-matter.ts'
import { FIELD_BY_KEY, valueOf } from './fields.ts'
import { plainValue } from './plain-value.ts'

/** The lines between the first two of `---`. */
const BETWEEN = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/

/** A key and its value on one line. */
const LINE = /^([A-Za-z_][\w-]*):[ \t]+(\S.*?)[ \t]*$/

/**
 * Reads front matter that is a plain list of keys and short values, many times as fast as YAML is read. It gives the same values, without their places.
 * Undefined for all other front matter, and where anything is wrong.
 */
export function readPlainFrontMatter(text: string): FrontMatter | undefined {
  if (!text.startsWith('---')) return { places: {} }
  const lines = BETWEEN.exec(text)?.[1]
  if (lines === undefined) return undefined
  const values: Record<string, unknown> = {}
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue
    const [, key, written] = LINE.exec(line) ?? []
    const field = key === undefined ? undefined : FIELD_BY_KEY.get(key)
    const value = written === undefined ? undefined : plainValue(written)
    if (key === undefined || value === undefined) return undefined
    if (!field) continue
    const parsed = valueOf(field, value)
    if (!parsed || field.name in values) return undefined
    values[field.name] = parsed.value
  }
  return { ...values, places: {} }
}
