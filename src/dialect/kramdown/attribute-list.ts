import { strip } from './characters.ts'
import { createAttributeSet, type Attributes, type AttributeSet } from './element.ts'

const TOKEN =
  /(?:^|[ \t\r\n\f\v])(?:(\w[\w-]*)=(["'])|(\w[\w-]*)(?=[ \t\r\n\f\v]|$)|((?:#[A-Za-z][\w:-]*|\.[^ \t\r\n\f\v.#]+)+)(?=[ \t\r\n\f\v]|$))/g
const MARK = /#([A-Za-z][\w:-]*)|\.([^ \t\r\n\f\v.#]+)/g
const VALUE_END = { '"': /(\\?)"(?=[ \t\r\n\f\v]|$)/g, "'": /(\\?)'(?=[ \t\r\n\f\v]|$)/g } as const

/**
 * Reads what stands between `{:` and `}`, and adds it to the set. False where it says nothing that can be understood: kramdown warns then.
 * A token that is none is passed over.
 */
export function readAttributeList(body: string, set: AttributeSet): boolean {
  const plain = strip(body)
  if (plain === '' || plain === ':') return true
  let isUnderstood = false
  const tokens = new RegExp(TOKEN)
  const unclosed = new Set<string>()
  for (let token = tokens.exec(body); token; token = tokens.exec(body)) {
    const [whole, key, quote, reference, marks] = token
    if (key !== undefined && (quote === '"' || quote === "'")) {
      const start = token.index + whole.length
      const end = unclosed.has(quote) ? -1 : valueEnd(body, quote, start)
      if (end === -1) {
        unclosed.add(quote)
        tokens.lastIndex = token.index + 1
        continue
      }
      set.attributes.set(key, unescapeValue(body.slice(start, end), quote))
      tokens.lastIndex = end + 1
    } else if (reference !== undefined) set.references.push(reference)
    else if (marks !== undefined) readMarks(marks, set.attributes)
    isUnderstood = true
  }
  return isUnderstood
}

/** Adds one set to another: classes add up, what comes later wins. */
function mergeAttributes(into: Attributes, from: Attributes): void {
  for (const [name, value] of from) {
    if (name === 'class') addClass(into, value)
    else into.set(name, value)
  }
}

/** Puts on an element what an attribute list says, and what the definitions say that it names. */
export function applyAttributeSet(attributes: Attributes, set: AttributeSet, named: ReadonlyMap<string, AttributeSet>, depth = 0): void {
  for (const reference of set.references) {
    const definition = named.get(reference)
    // A definition may name itself.
    if (definition && depth < 10) applyAttributeSet(attributes, definition, named, depth + 1)
  }
  mergeAttributes(attributes, set.attributes)
}

/** A set that holds what both say. */
export function mergeSets(into: AttributeSet | undefined, from: AttributeSet): AttributeSet {
  const merged = into ?? createAttributeSet()
  merged.references.push(...from.references)
  mergeAttributes(merged.attributes, from.attributes)
  return merged
}

function readMarks(marks: string, attributes: Attributes): void {
  for (const [, id, name] of marks.matchAll(MARK)) {
    if (id !== undefined) attributes.set('id', id)
    else if (name !== undefined) addClass(attributes, name)
  }
}

function addClass(attributes: Attributes, name: string): void {
  const before = attributes.get('class')
  attributes.set('class', `${before ?? ''} ${name}`.replace(/^[ \t\r\n\f\v]+/, ''))
}

/** Where a value ends: at its quotation mark with white space behind it. One behind a backslash counts where there is no other. */
function valueEnd(body: string, quote: '"' | "'", start: number): number {
  const pattern = new RegExp(VALUE_END[quote])
  pattern.lastIndex = start
  let escaped = -1
  for (let found = pattern.exec(body); found; found = pattern.exec(body)) {
    if (found[1] === '') return found.index
    escaped = found.index + 1
  }
  return escaped
}

function unescapeValue(value: string, quote: string): string {
  return value.includes('\\') ? value.replace(quote === '"' ? /\\([}"])/g : /\\([}'])/g, '$1') : value
}
