import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Scalar } from 'yaml'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { WrittenRedirect } from '../model/site.ts'
import { problemOfRedirect, type RedirectProblem } from './redirect-problem.ts'

/** What `redirects.yaml` says, in its order, and what in it is no redirect. */
export interface ParsedRedirects {
  readonly redirects: readonly WrittenRedirect[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The file while it is read. */
interface Reading {
  readonly text: string
  readonly document: Document.Parsed
  readonly placeOf: (start: number, end: number) => Place
}

/** A text of the file: what it says and where it stands. `inner` is the place of the words alone, where they stand there as they are. */
interface Words {
  readonly value: string
  readonly place: Place
  readonly inner?: Place
}

/** A redirect as the file has it, or a part of the file that is none. */
type Entry =
  | { readonly kind: 'entry'; readonly from: Words | undefined; readonly to: Words | undefined; readonly place: Place }
  | { readonly kind: 'problem'; readonly place: Place; readonly problem: RedirectProblem }

/** Takes the text of the file: a mapping of old addresses to new ones, or a list of `{from, to}`. Never throws: what cannot be read is a finding. */
export function parseRedirects(text: string, file: string): ParsedRedirects {
  const counter = new LineCounter()
  // Of two entries for one address the site tells, with both places.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false })
  const placeOf = (start: number, end: number): Place => {
    const [from, to] = [counter.linePos(start), counter.linePos(Math.min(end, text.length))]
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }
  const redirects: WrittenRedirect[] = []
  const diagnostics: Diagnostic[] = []
  const tell = (place: Place, { message, hint, subject }: RedirectProblem): void => {
    diagnostics.push({ rule: 'redirect/schema', severity: 'error', file, place, message, hint, ...(subject ? { subject } : {}) })
  }
  for (const entry of entriesOf({ text, document, placeOf })) {
    if (entry.kind === 'problem') {
      tell(entry.place, entry.problem)
      continue
    }
    const { from, to } = entry
    const problem = problemOfRedirect(from?.value, to?.value)
    if (problem) tell((problem.isOfTarget && to ? to : from)?.place ?? entry.place, problem)
    else if (from && to)
      redirects.push({ from: from.value, to: to.value, file, place: from.place, ...(to.inner ? { toPlace: to.inner } : {}) })
  }
  return { redirects, diagnostics }
}

function* entriesOf(reading: Reading): Generator<Entry> {
  const { errors, contents } = reading.document
  const [error] = errors
  if (error) {
    const problem = { message: `this is not YAML: ${sentence(error.message)}`, hint: 'nothing of this file is read until it is' }
    yield { kind: 'problem', place: reading.placeOf(...error.pos), problem }
  } else if (isMap(contents)) {
    for (const { key, value } of contents.items)
      yield { kind: 'entry', from: wordsOf(key, reading), to: wordsOf(value, reading), place: placeAt(key, reading) }
  } else if (isSeq(contents)) for (const item of contents.items) yield entryOf(item, reading)
  else if (contents !== null && !(isScalar(contents) && contents.value === null)) {
    const hint = 'write lines such as /old/: /new/, or a list of {from: /old/, to: /new/}'
    yield { kind: 'problem', place: placeAt(contents, reading), problem: { message: 'this file is no list of redirects', hint } }
  }
}

function entryOf(item: unknown, reading: Reading): Entry {
  const place = placeAt(item, reading)
  if (!isMap(item)) {
    const problem = { message: 'this entry of the list is no redirect', hint: 'write {from: /old/, to: /new/}' }
    return { kind: 'problem', place, problem }
  }
  const parts = item.items.map(({ key, value }) => ({ name: wordsOf(key, reading)?.value ?? '', key, value }))
  const odd = parts.find(({ name }) => name !== 'from' && name !== 'to')
  if (odd) {
    const problem = { message: 'a redirect has no other keys than from and to', hint: 'take this one out' }
    return { kind: 'problem', place: placeAt(odd.key, reading), problem }
  }
  const partOf = (wanted: string): Words | undefined => wordsOf(parts.find(({ name }) => name === wanted)?.value, reading)
  return { kind: 'entry', from: partOf('from'), to: partOf('to'), place }
}

function wordsOf(node: unknown, reading: Reading): Words | undefined {
  const scalar = isAlias(node) ? node.resolve(reading.document) : node
  const value = isScalar(scalar) ? textOf(scalar) : undefined
  if (value === undefined) return undefined
  const [start, end] = rangeOf(node)
  const raw = reading.text.slice(start, end)
  const place = reading.placeOf(start, end)
  if (raw === value) return { value, place, inner: place }
  return raw.slice(1, -1) === value ? { value, place, inner: reading.placeOf(start + 1, end - 1) } : { value, place }
}

/** What a scalar says; a number or a day as it is written. */
function textOf({ value, source }: Scalar): string | undefined {
  if (value === null) return undefined
  return (typeof value === 'string' ? value : (source ?? '')).trim()
}

function placeAt(node: unknown, { placeOf }: Reading): Place {
  return placeOf(...rangeOf(node))
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' && typeof range[1] === 'number' ? [range[0], range[1]] : [0, 0]
}

/** What the parser says, without its advice to programmers and the excerpt of the text. */
function sentence(message: string): string {
  return (message.split(/[\n;]/)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
