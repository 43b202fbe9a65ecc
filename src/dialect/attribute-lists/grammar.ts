/**
 * The grammar of attribute lists, as kramdown defines it (kramdown 2.4, `parser/kramdown/extensions.rb`):
 * `{:.class #id key="value" reference}`, `{:name: …}`, `{::extension key="value" /}`, `{:/extension}`.
 */

/** What an attribute list says, in the order in which it says it. */
export interface AttributeList {
  readonly id?: string
  readonly classes: readonly string[]
  readonly attributes: ReadonlyMap<string, string>
  /** Bare words: names of attribute list definitions, and `toc`. */
  readonly references: readonly string[]
  /** Pieces that are none of these, as written. */
  readonly malformed: readonly string[]
}

/** A line that holds nothing but an attribute list, a definition of one, or an extension. */
export type AttributeLineKind =
  | { readonly kind: 'list'; readonly body: string }
  | { readonly kind: 'definition'; readonly name: string; readonly body: string }
  | { readonly kind: 'extension'; readonly name: string; readonly body: string; readonly selfClosing: boolean }
  | { readonly kind: 'stop'; readonly name: string }

const LIST_LINE = /^\{:(?![:/])((?:\\\}|[^}])+)\}\s*$/
const DEFINITION_BODY = /^(\w[\w-]*):((?:\s|[.#]).*)$/s
const EXTENSION_LINE = /^\{::(\w+)((?:\s(?:\\\}|[^}])*?)?)(\/?)\}\s*$/
const STOP_LINE = /^\{:\/(\w*)\}\s*$/
const SPAN_LIST = /^\{:(?![:/])((?:\\\}|[^}])+)\}/
const MARKS = /^(?:#[A-Za-z][\w:-]*|\.[^\s.#"'=]+)+$/
const MARK = /[.#][^.#]+/g
const WORD = /^\w[\w:-]*$/
const TOKEN =
  /\s*(?:([A-Za-z_][\w:.-]*)=("|')((?:\\.|(?!\2)[^\\])*)\2(?=\s|$)|((?:#[A-Za-z][\w:-]*|\.[^\s.#"'=]+)+)(?=\s|$)|(\w[\w:-]*)(?=\s|$)|(\S+))/gy

/** Reads a line without its indentation; gives what it is, or undefined for a line of text. */
export function readAttributeLine(line: string): AttributeLineKind | undefined {
  if (!line.startsWith('{:')) return undefined
  const list = LIST_LINE.exec(line)
  if (list?.[1] !== undefined) {
    const definition = DEFINITION_BODY.exec(list[1])
    if (definition?.[1] !== undefined) return { kind: 'definition', name: definition[1], body: definition[2] ?? '' }
    return { kind: 'list', body: list[1] }
  }
  const extension = EXTENSION_LINE.exec(line)
  if (extension?.[1] !== undefined)
    return { kind: 'extension', name: extension[1], body: extension[2] ?? '', selfClosing: extension[3] === '/' }
  const stop = STOP_LINE.exec(line)
  return stop ? { kind: 'stop', name: stop[1] ?? '' } : undefined
}

/** Reads the attribute list that a text begins with; gives its body and its whole length, or undefined. */
export function readSpanAttributeList(text: string): { readonly body: string; readonly length: number } | undefined {
  const found = SPAN_LIST.exec(text)
  return found?.[1] === undefined ? undefined : { body: found[1], length: found[0].length }
}

/** Takes what stands between `{:` and `}`; gives what it says. Never throws: what it cannot read is in `malformed`. */
export function parseAttributeList(body: string): AttributeList {
  if (!body.includes('=')) return parseMarks(body)
  const classes: string[] = []
  const attributes = new Map<string, string>()
  const references: string[] = []
  const malformed: string[] = []
  let id: string | undefined
  for (const [, key, , value, marks, word, rest] of body.matchAll(TOKEN)) {
    if (key !== undefined) {
      const plain = (value ?? '').replace(/\\(.)/gs, '$1')
      if (key === 'class') classes.push(...plain.split(/\s+/).filter(Boolean))
      else if (key === 'id') id = plain
      else attributes.set(key, plain)
    } else if (marks !== undefined) {
      id = takeMarks(marks, classes) ?? id
    } else if (word !== undefined) references.push(word)
    else if (rest !== undefined) malformed.push(rest)
  }
  return { ...(id === undefined ? {} : { id }), classes, attributes, references, malformed }
}

/** The same for a list without keys, as most are: it is read by its words. */
function parseMarks(body: string): AttributeList {
  const classes: string[] = []
  const references: string[] = []
  const malformed: string[] = []
  let id: string | undefined
  for (const word of body.split(/\s+/)) {
    if (MARKS.test(word)) id = takeMarks(word, classes) ?? id
    else if (WORD.test(word)) references.push(word)
    else if (word !== '') malformed.push(word)
  }
  return { ...(id === undefined ? {} : { id }), classes, attributes: new Map(), references, malformed }
}

/** Adds the classes of `.a#b.c`; gives the id, where there is one. */
function takeMarks(marks: string, classes: string[]): string | undefined {
  let id: string | undefined
  for (const mark of marks.match(MARK) ?? []) {
    if (mark.startsWith('#')) id = mark.slice(1)
    else classes.push(mark.slice(1))
  }
  return id
}
