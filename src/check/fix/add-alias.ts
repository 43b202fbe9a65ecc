import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml'
import { applyEdits, type Edit } from './edit.ts'
import { findFrontMatter } from './front-matter-range.ts'
import { addToList } from './add-to-yaml-list.ts'
import { lineEndOf } from './text-places.ts'
import { plainOrQuoted } from './yaml-text.ts'

/** The key that holds a page's further addresses, and the spellings of it that are read too. */
export const ALIAS_KEYS = ['aliases', 'redirect_from', 'old_paths', 'oldUrl'] as const

const YAML_OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', keepSourceTokens: true } as const

/**
 * Adds an address to the aliases of a page's front matter: to the list that is there, in the way in which it is written; else under a key
 * of its own; and where there is no front matter, in one above the text. Undefined where that cannot be done without a change of
 * something else, or the alias is there already.
 */
export function addAlias(text: string, alias: string): Edit | undefined {
  const front = findFrontMatter(text)
  const end = lineEndOf(text)
  switch (front.kind) {
    case 'unclear':
      return undefined
    case 'none': {
      const gap = /^(?:\r?\n|$)/.test(text.slice(front.at, front.at + 2)) ? '' : end
      return { start: front.at, end: front.at, text: `---${end}aliases: [${plainOrQuoted(alias)}]${end}---${end}${gap}` }
    }
    case 'yaml': {
      const { start } = front.yaml
      const yaml = text.slice(start, front.yaml.end)
      const edit = addToYaml(yaml, alias, end)
      return edit && isOnlyThat(yaml, edit, alias) ? { start: edit.start + start, end: edit.end + start, text: edit.text } : undefined
    }
  }
}

function addToYaml(yaml: string, alias: string, lineEnd: string): Edit | undefined {
  const document = parseDocument(yaml, YAML_OPTIONS)
  if (document.errors.length > 0) return undefined
  const { contents } = document
  const newKey = (indent: string): Edit => ({
    start: yaml.length,
    end: yaml.length,
    text: `${indent}aliases: [${plainOrQuoted(alias)}]${lineEnd}`,
  })
  if (contents === null) return newKey('')
  if (!isMap(contents) || contents.flow === true) return undefined
  const pair = aliasPair(contents)
  if (pair) return addToList(yaml, pair, alias, lineEnd)
  const [first] = contents.range
  return newKey(yaml.slice(yaml.lastIndexOf('\n', first - 1) + 1, first))
}

/** The pair that holds: the last `aliases` with a value, else the one synonym that has one, else an `aliases` without. */
function aliasPair(map: YAMLMap): Pair | undefined {
  const pairs = map.items.filter(({ key }) => isScalar(key) && ALIAS_KEYS.some((name) => name === key.value))
  const filled = pairs.filter(({ value }) => !isScalar(value) || value.value !== null)
  const own = (pair: Pair): boolean => isScalar(pair.key) && pair.key.value === 'aliases'
  return filled.findLast(own) ?? filled[0] ?? pairs.findLast(own)
}

/** True where the alias is all that differs once the edit is made. */
function isOnlyThat(yaml: string, edit: Edit, alias: string): boolean {
  const [before, after] = [readPlain(yaml), readPlain(applyEdits(yaml, [edit]))]
  if (!before || !after) return false
  const changed = Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]))
  const [key = ''] = changed
  const isKept = Object.keys(before).every((name) => name in after)
  return isKept && changed.length === 1 && JSON.stringify(after[key]) === JSON.stringify([...listOf(before[key]), alias])
}

/** The keys and values as plain data; undefined where that cannot be read. */
function readPlain(yaml: string): Readonly<Record<string, unknown>> | undefined {
  const document = parseDocument(yaml, YAML_OPTIONS)
  if (document.errors.length > 0) return undefined
  if (document.contents === null) return {}
  try {
    return document.toJS() as Readonly<Record<string, unknown>>
  } catch {
    // A list that holds itself has no plain form.
    return undefined
  }
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value]
}
