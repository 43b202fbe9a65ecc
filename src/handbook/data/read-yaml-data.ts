import { LineCounter, parseDocument } from 'yaml'
import type { Place } from '../../model/diagnostic.ts'
import { findPlaces, type YamlPlaces } from './yaml-places.ts'
import { plainValue, type NodeProblem } from './yaml-value.ts'

/** Something wrong at a place of a YAML file. */
interface PlacedProblem {
  readonly message: string
  readonly place: Place
}

/** A YAML file as plain data. */
export interface YamlData {
  readonly value: unknown
  readonly places: YamlPlaces
  /** What keeps the file from being read; then it has no value. */
  readonly problems: readonly PlacedProblem[]
  /** Keys that stand twice in one map, of which the last holds. */
  readonly duplicates: readonly { readonly key: string; readonly place: Place }[]
}

/** One mistake has many others behind it that are none. */
const MOST_PROBLEMS = 3

/** Reads a data file (YAML 1.2, https://yaml.org/spec/1.2.2/). Never throws: what cannot be read is a problem, with its place. */
export function readYamlData(text: string): YamlData {
  const counter = new LineCounter()
  try {
    return readDocument(text, counter)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...NOTHING, places: findPlaces(null, counter), problems: [{ message: 'it goes too deep', place: { line: 1, column: 1 } }] }
  }
}

const NOTHING = { value: undefined, problems: [], duplicates: [] }

function readDocument(text: string, counter: LineCounter): YamlData {
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // Keys that stand twice are ours to find: the parser compares each with each.
    uniqueKeys: false,
    // A day is text, with whatever tag.
    resolveKnownTags: false,
  })
  const places = findPlaces(document.contents, counter)
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({ message: sentence(message), place: places.between(...pos) }))
    return { ...NOTHING, places, problems: problems.slice(0, MOST_PROBLEMS) }
  }
  const told: NodeProblem[] = []
  const value = plainValue(document.contents, (problem) => told.push(problem))
  const placed = told.map(({ kind, message, node }) => ({ kind, message, place: places.ofNode(node) }))
  const problems = placed.filter(({ kind }) => kind === 'unreadable')
  if (problems.length > 0) return { ...NOTHING, places, problems: problems.slice(0, MOST_PROBLEMS) }
  const duplicates = placed.map(({ message, place }) => ({ key: message, place }))
  return { value, places, problems: [], duplicates }
}

/** The first sentence of a message of the YAML parser, to go on in ours. */
function sentence(message: string): string {
  if (message.startsWith('Source contains multiple documents'))
    return 'a line of three hyphens begins another document here, and one is read'
  const first = message.split('\n')[0] ?? message
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '')
}
