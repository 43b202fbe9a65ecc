import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Place, Severity } from '../../model/diagnostic.ts'

/** A key at the top of front matter, with its value as plain data. */
export interface Entry {
  readonly key: string
  readonly value: unknown
  readonly place: Place
}

/** What went wrong while front matter was read. */
export interface YamlProblem {
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  readonly place: Place
}

/**
 * Reads YAML with the places of its keys. `firstLine` and `firstColumn` say where the text begins in its file.
 * Never throws: what cannot be read is a problem, and the entries that could be are given.
 */
export function readYaml(
  text: string,
  firstLine: number,
  firstColumn: number,
): { readonly entries: readonly Entry[]; readonly problems: readonly YamlProblem[] } {
  const asWritten = parse(text)
  const indented = asWritten.document.errors.length === 0 ? asWritten : parse(indentQuoted(text))
  const { document, counter } = indented.document.errors.length === 0 ? indented : asWritten
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: line + firstLine - 1, column: line === 1 ? col + firstColumn - 1 : col }
  }
  const problems: YamlProblem[] = document.errors.map((error) => ({
    severity: 'error',
    message: `this front matter is not YAML: ${sentence(error.message)}`,
    hint: 'put text that holds “: ” or begins with a sign in quotes; the page is built without its front matter',
    place: placeOf(error.pos[0]),
  }))
  if (problems.length > 0) return { entries: [], problems }
  if (document.contents === null) return { entries: [], problems }
  if (!isMap(document.contents)) {
    return {
      entries: [],
      problems: [
        {
          severity: 'error',
          message: 'front matter is a list of keys, such as title: Leave; this is something else',
          place: placeOf(document.contents.range[0]),
        },
      ],
    }
  }
  const entries: Entry[] = []
  for (const pair of document.contents.items) {
    const place = placeOf(isScalar(pair.key) ? pair.key.range[0] : 0)
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    if (key === '') {
      problems.push({ severity: 'error', message: 'a key of front matter is a word', place })
      continue
    }
    const earlier = entries.find((entry) => entry.key === key)
    if (earlier) {
      problems.push({
        severity: 'warning',
        message: `'${key}' stands twice; the last one holds`,
        hint: `delete the one on line ${String(earlier.place.line)}`,
        place,
      })
      entries.splice(entries.indexOf(earlier), 1)
    }
    try {
      entries.push({ key, value: document.createNode(pair.value).toJS(document), place })
    } catch (error) {
      problems.push({
        severity: 'error',
        message: `the value of '${key}' cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        place,
      })
    }
  }
  return { entries, problems }
}

function parse(text: string) {
  const counter = new LineCounter()
  return { document: parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }), counter }
}

/**
 * Quoted text that goes on at the start of the next line is not YAML 1.2, which wants it indented (7.3.1), but libyaml and with it Ruby and
 * Python read it, and handbooks hold it. The space that is put there moves no key.
 */
function indentQuoted(text: string): string {
  return text.replace(/^[\w-]+:[ \t]*(?:"(?:[^"\\]|\\.)*"|'[^']*')[ \t]*$/gm, (entry) => entry.replace(/\n(?=\S)/g, '\n '))
}

/** The first sentence of a message of the YAML parser, to go on in ours. */
function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '')
}
