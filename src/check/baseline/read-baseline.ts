import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { UsageError } from '../../model/errors.ts'
import type { Baseline } from './baseline.ts'

const HINT = 'mend the file, or delete it and write a new one with --update-baseline'

const day = z.iso.date({ error: 'must be a day such as 2026-03-31' })
const fingerprint = z.string().regex(/^[\da-f]{64}$/, { error: 'must be 64 of the signs 0-9 and a-f' })
const entry = z.strictObject({ fingerprint, rule: z.string(), path: z.string(), target: z.string(), added: day })
const baselineSchema = z.strictObject({ version: z.literal(1), findings: z.array(entry) })

/** Reads a baseline. Takes its text and the name of its file. Throws a UsageError that names the place where the text is none. */
export function readBaseline(text: string, file: string): Baseline {
  const result = baselineSchema.safeParse(parse(text, file))
  if (!result.success) throw damaged(text, file, result.error.issues[0])
  return { entries: result.data.findings, lines: linesOfFingerprints(text) }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // As YAML, of which JSON is a part, it is told where it is wrong; a comma behind the last entry is not.
    const { document, placeOf } = readAsYaml(text)
    const [error] = document.errors
    if (error) throw new UsageError(`${file}${placeOf(error.pos[0])}: this baseline is not JSON (${HINT})`)
    return document.toJS() as unknown
  }
}

function damaged(text: string, file: string, issue: z.core.$ZodIssue | undefined): UsageError {
  const { document, placeOf } = readAsYaml(text)
  const path = issue?.path ?? []
  const ways = path.map((_, index) => path.slice(0, path.length - index))
  // Of a key that is missing, the place is that of what it is missing in.
  const node = ways.map((way) => document.getIn(way, true)).find(isNode) ?? document.contents
  const at = node?.range?.[0]
  return new UsageError(`${file}${at === undefined ? '' : placeOf(at)}: ${sentenceOf(issue, path)} (${HINT})`)
}

function sentenceOf(issue: z.core.$ZodIssue | undefined, path: readonly PropertyKey[]): string {
  const key = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`)).join('')
  const name = key === '' ? 'this baseline' : key.replace(/^\./, '')
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `${name} has a key '${issue.keys.join("', '")}', which no baseline has`
    case 'invalid_value':
      return `${name} must be ${issue.values.map(String).join(' or ')}`
    case 'invalid_type':
      return `${name} must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`
    default:
      return `${name} ${issue?.message ?? 'is not as it must be'}`
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object' }

function readAsYaml(text: string): { readonly document: Document.Parsed; readonly placeOf: (offset: number) => string } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' })
  const placeOf = (offset: number): string => {
    const { line, col } = counter.linePos(offset)
    return `:${String(line)}:${String(col)}`
  }
  return { document, placeOf }
}

function linesOfFingerprints(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    for (const [found] of line.matchAll(/[\da-f]{64}/g)) lines.set(found, index + 1)
  }
  return lines
}
