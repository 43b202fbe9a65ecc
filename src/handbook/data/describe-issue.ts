import type { RowIssue } from '../../model/data-kind.ts'
import { nearest } from '../../model/nearest.ts'
import type { DataKind } from './data-kind.ts'

/** What is wrong with a row, in words that follow its name. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  /** True where the key itself is what is wrong. */
  readonly isKey?: true
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
}

/** Says an issue of a schema's, of a row as it is written. An issue may name several keys that do not exist. */
export function describeIssue(issue: RowIssue, written: unknown, kind: Pick<DataKind, 'name' | 'keys'>): readonly DescribedIssue[] {
  const value = valueAt(written, issue.path)
  const key = issue.path.map(String).join('.')
  const named = key === '' ? 'it' : `'${key}'`
  if (issue.code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys))
    return issue.keys.map((unknown) => describeUnknownKey(issue.path, String(unknown), kind))
  if (value === undefined && key !== '') return [{ path: issue.path.slice(0, -1), message: `${named} is missing`, isKey: true }]
  if (value === null && key !== '') return [{ path: issue.path, message: `${named} is empty`, hint: 'fill it in, or delete it' }]
  if (isEmpty(value)) return [{ path: issue.path, message: `${named} is empty` }]
  const inner = innerIssue(issue)
  if (inner) return describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, written, kind)
  return [{ path: issue.path, ...describeValue(issue, named, value) }]
}

function describeValue(issue: RowIssue, named: string, value: unknown): Pick<DescribedIssue, 'message' | 'hint'> {
  if (issue.code === 'invalid_type' && 'expected' in issue) {
    const message = `${named} must be ${TYPE_WORDS[String(issue.expected)] ?? String(issue.expected)}`
    const isBare = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
    return { message, ...(isBare ? { hint: `put it in quotes: '${String(value)}'` } : {}) }
  }
  if (issue.code === 'invalid_value' && 'values' in issue && Array.isArray(issue.values)) {
    const choices = issue.values.map(String)
    const near = typeof value === 'string' ? nearest(value, choices, 0.6) : undefined
    const message = `${named} is ${JSON.stringify(value)}, but must be ${choices.join(' or ')}`
    return { message, ...(near === undefined ? {} : { hint: `did you mean ${near}?` }) }
  }
  if (issue.code === 'too_small' && 'minimum' in issue && typeof value === 'number')
    return { message: `${named} is ${String(value)}, but must be at least ${String(issue.minimum)}` }
  if (issue.code === 'too_big' && 'maximum' in issue && typeof value === 'number')
    return { message: `${named} is ${String(value)}, but must be at most ${String(issue.maximum)}` }
  // Our own messages follow the key; those of a project's schemas are sentences.
  if (issue.path.length === 0 && !issue.message.startsWith('is ')) return { message: issue.message }
  return { message: issue.message.startsWith('is ') ? `${named} ${issue.message}` : `${named}: ${issue.message}` }
}

function describeUnknownKey(
  path: readonly PropertyKey[],
  unknown: string,
  { name, keys }: Pick<DataKind, 'name' | 'keys'>,
): DescribedIssue {
  const known = path.length === 0 ? keys : []
  const near = nearest(unknown, known, 0.6)
  const hint = near === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${near}?`
  const message = `'${[...path, unknown].map(String).join('.')}' is no key of ${name}`
  return { path: [...path, unknown], message, ...(known.length === 0 ? {} : { hint }), isKey: true }
}

/** Of the ways in which a value may be written, the mistake in the one that was meant: that in which its type is right. */
function innerIssue(issue: RowIssue): RowIssue | undefined {
  if (issue.code !== 'invalid_union' || !('errors' in issue) || !Array.isArray(issue.errors)) return undefined
  const branches = (issue.errors as readonly (readonly RowIssue[])[]).flatMap(([first]) => (first ? [first] : []))
  return branches.find(({ code, path }) => code !== 'invalid_type' || path.length > 0) ?? branches.at(-1)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Object.getOwnPropertyDescriptor(inner, part)?.value : undefined),
    value,
  )
}

function isEmpty(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}
