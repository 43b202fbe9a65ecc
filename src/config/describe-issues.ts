import type { z } from 'zod'
import { nearest } from '../model/nearest.ts'

type Issue = z.core.$ZodIssue

/** Keys and choices are few and short, so a word that shares three fifths of its letters with one was meant to be it. */
const LIKENESS = 0.6

/**
 * Says in one sentence each what is wrong with a configuration.
 * `input` is the configuration as written, `keys` the dotted names of all keys that exist: `markdown.dialect`.
 */
export function describeIssues(issues: readonly Issue[], input: unknown, keys: readonly string[]): readonly string[] {
  return issues.flatMap((issue) => describeIssue(issue, input, keys))
}

function describeIssue(issue: Issue, input: unknown, keys: readonly string[]): readonly string[] {
  const key = keyOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => describeUnknownKey(keyOf([...issue.path, unknown]), keys))
    case 'invalid_type':
      return [`${key} is ${show(valueAt(input, issue.path))}, but must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`]
    case 'invalid_value':
      return [describeChoice(key, valueAt(input, issue.path), issue.values.map(String))]
    case 'invalid_union':
      return describeIssues(lastBranch(issue.errors, issue.path), input, keys)
    default:
      return [`${key} ${issue.message}`]
  }
}

// Our only unions are of an empty text and something else, so the second says what was meant.
function lastBranch(branches: readonly (readonly Issue[])[], path: readonly PropertyKey[]): readonly Issue[] {
  return (branches.at(-1) ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
}

function describeChoice(key: string, value: unknown, choices: readonly string[]): string {
  const meant = typeof value === 'string' ? nearest(value, choices, LIKENESS) : undefined
  const quoted = choices.map((choice) => `'${choice}'`)
  const allowed = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ')
  return `${key} is ${show(value)}, but must be ${allowed}${meant === undefined ? '' : ` (did you mean '${meant}'?)`}`
}

function describeUnknownKey(key: string, keys: readonly string[]): string {
  const names = keys.map(lastPart)
  const meant = keys[names.indexOf(nearest(lastPart(key), names, LIKENESS) ?? '')]
  const siblings = keys.filter((known) => parentOf(known) === parentOf(key))
  const hint = meant === undefined ? `the keys here are ${siblings.map(lastPart).join(', ')}` : `did you mean ${meant}?`
  return `${key} is not a key of the configuration (${hint})`
}

function parentOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.') + 1)
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1)
}

/** `['siteUrls', 0]` becomes `siteUrls[0]`. */
function keyOf(path: readonly PropertyKey[]): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`)).join('')
  return key === '' ? 'the configuration' : key.replace(/^\./, '')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[part] : undefined),
    input,
  )
}

function show(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return String(value)
}
