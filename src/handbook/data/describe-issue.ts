import { z } from 'zod'
import { nearest } from '../../model/nearest.ts'
import type { DataKind } from './kinds.ts'

/** What is wrong with a row, in words. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  /** True where the key itself is what is wrong. */
  readonly isKey: boolean
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
}

/** Says an issue of zod's as the end of a sentence that begins with the row's name. */
export function describeIssue(issue: z.core.$ZodIssue, kind: DataKind): DescribedIssue {
  const key = issue.path.map(String).join('.')
  const named = key === '' ? 'it' : `'${key}'`
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [unknown = ''] = issue.keys
      const known = keysOf(kind)
      const near = nearest(unknown, known, 0.6)
      const hint = near === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${near}?`
      return { path: [...issue.path, unknown], message: `'${unknown}' is no key of ${kind.name}`, hint, isKey: true }
    }
    case 'invalid_type': {
      const isMissing = issue.input === undefined
      if (isMissing && key !== '') return { path: issue.path.slice(0, -1), message: `${named} is missing`, isKey: true }
      return { path: issue.path, message: `${named} must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`, isKey: false }
    }
    case 'invalid_union': {
      const [inner] = issue.errors.at(-1) ?? []
      return inner
        ? describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, kind)
        : { path: issue.path, message: `${named} is not as it must be`, isKey: false }
    }
    case 'too_small':
      return { path: issue.path, message: `${named} is empty`, isKey: false }
    default:
      return { path: issue.path, message: `${named} ${issue.message}`, isKey: false }
  }
}

function keysOf({ row }: DataKind): readonly string[] {
  return row instanceof z.ZodObject ? Object.keys(row.shape) : []
}
