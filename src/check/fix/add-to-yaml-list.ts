import { isScalar, isSeq, type Pair, type Scalar, type YAMLSeq } from 'yaml'
import type { Edit } from './edit.ts'
import { doubleQuoted, plainOrQuoted, singleQuoted } from './yaml-text.ts'

/**
 * Adds a text to the list that is the value of a pair, as the list is written: `[a, b]`, lines that begin with `-`, or one text that
 * becomes a list. Undefined where the value is something else.
 */
export function addToList(yaml: string, { key, value }: Pair, text: string, lineEnd: string): Edit | undefined {
  if (isSeq(value) && value.anchor === undefined && value.tag === undefined) {
    if (value.items.some((item) => isScalar(item) && item.value === text)) return undefined
    return value.flow === true ? addToFlowList(yaml, value, text) : addToBlockList(yaml, value, text, lineEnd)
  }
  if (!isScalar(value) || !isScalar(key)) return undefined
  if (value.value === null) return fillEmpty(yaml, key, value, text)
  return value.value === text ? undefined : listOfScalar(yaml, value, text)
}

function addToFlowList(yaml: string, list: YAMLSeq, text: string): Edit | undefined {
  const open = list.range?.[0]
  if (open === undefined) return undefined
  const last = list.items.at(-1)
  if (last === undefined) return insert(open + 1, plainOrQuoted(text))
  if (!isScalar(last) || !last.range) return undefined
  const previous = list.items.at(-2)
  const previousEnd = isScalar(previous) ? previous.range?.[1] : undefined
  return insert(
    last.range[1],
    separator(yaml.slice(previousEnd ?? open + 1, last.range[0]), previousEnd !== undefined) + quotedLike(last, text),
  )
}

/** What stood before the last text of the list stands before the new one: a comma and a space, or a line of its own. */
function separator(before: string, isBetween: boolean): string {
  if (isBetween) return /^\s*,\s*$/.test(before) ? before : ', '
  return /^\s*\n\s*$/.test(before) ? `,${before}` : ', '
}

function addToBlockList(yaml: string, list: YAMLSeq, text: string, lineEnd: string): Edit | undefined {
  const last = list.items.at(-1)
  if (!isScalar(last) || !last.range || last.type === 'BLOCK_FOLDED' || last.type === 'BLOCK_LITERAL') return undefined
  const [start, end] = last.range
  const mark = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start)
  const behind = /^[ \t]*(?:#.*?)?(?=\r?\n|$)/.exec(yaml.slice(end))?.[0]
  if (!/^[ \t]*-[ \t]+$/.test(mark) || behind === undefined) return undefined
  return insert(end + behind.length, lineEnd + mark + quotedLike(last, text))
}

/** `aliases:` without a value, or with one that says that there is none. */
function fillEmpty(yaml: string, key: Scalar, value: Scalar, text: string): Edit | undefined {
  const list = `[${plainOrQuoted(text)}]`
  const [start, end] = value.range ?? [0, 0]
  if (start < end) return { start, end, text: list }
  const colon = key.range ? yaml.indexOf(':', key.range[1]) : -1
  return colon < 0 ? undefined : insert(colon + 1, ` ${list}`)
}

/** `aliases: a` becomes `aliases: [a, b]`. */
function listOfScalar(yaml: string, value: Scalar, text: string): Edit | undefined {
  if (!value.range || value.anchor !== undefined || value.tag !== undefined) return undefined
  const [start, end] = value.range
  const written = yaml.slice(start, end)
  if (/[\r\n]/.test(written) || /^[|>]/.test(written)) return undefined
  const first = value.type === 'PLAIN' && /[,[\]{}]/.test(written) ? doubleQuoted(written) : written
  return { start, end, text: `[${first}, ${quotedLike(value, text)}]` }
}

function quotedLike({ type }: Scalar, text: string): string {
  switch (type) {
    case 'QUOTE_DOUBLE':
      return doubleQuoted(text)
    case 'QUOTE_SINGLE':
      return singleQuoted(text)
    default:
      return plainOrQuoted(text)
  }
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
