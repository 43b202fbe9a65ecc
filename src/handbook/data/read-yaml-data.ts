import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml'
import type { Place } from '../../model/diagnostic.ts'

/** A YAML file as plain data, with the place of every key and value. */
export interface YamlData {
  readonly value: unknown
  /** The place of what a path leads to: of the key where it is in a map, of the value in a list. That of the nearest above where nothing is there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
  /** As `placeOf`, of the value itself. */
  readonly valuePlaceOf: (path: readonly PropertyKey[]) => Place
  readonly problems: readonly { readonly message: string; readonly place: Place }[]
}

/** Reads a data file (YAML 1.2, https://yaml.org/spec/1.2.2/). Never throws: what cannot be read is a problem, with its place. */
export function readYamlData(text: string): YamlData {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' })
  const placeAt = (start: number, end: number): Place => {
    const [from, to] = [counter.linePos(start), counter.linePos(end)]
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }
  const rangeOf = (node: unknown): Place | undefined => (isNode(node) && node.range ? placeAt(node.range[0], node.range[1]) : undefined)
  const top: Place = { line: 1, column: 1 }
  const problems = document.errors.map((error) => ({ message: sentence(error.message), place: placeAt(error.pos[0], error.pos[1]) }))
  const find = (path: readonly PropertyKey[], ofValue: boolean): Place => {
    let place = top
    let node: unknown = document.contents
    for (const part of path) {
      const step = childOf(node, part)
      if (!step) return place
      place = rangeOf(ofValue ? (step.value ?? step.key) : (step.key ?? step.value)) ?? place
      node = step.value
    }
    return place
  }
  return {
    value: problems.length > 0 ? undefined : plainValue(document),
    placeOf: (path) => find(path, false),
    valuePlaceOf: (path) => find(path, true),
    problems,
  }
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch {
    // Aliases that multiply without end.
    return undefined
  }
}

function childOf(node: unknown, part: PropertyKey): { readonly key?: Node; readonly value?: unknown } | undefined {
  if (!isCollection(node)) return undefined
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
    return pair && isPair(pair) && isNode(pair.key) ? { key: pair.key, value: pair.value } : undefined
  }
  const item = node.items[Number(part)]
  return item === undefined ? undefined : { value: item }
}

/** The first sentence of a message of the YAML parser, to go on in ours. */
function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '')
}
