import { decodeReferences } from './html/references.ts'

/** What stands behind the colons of a directive: its name, its label between brackets, its attributes between braces. */
export interface DirectiveParts {
  readonly name: string
  /** Where the words of its label begin and end; undefined where it has none. */
  readonly label: { readonly from: number; readonly to: number } | undefined
  readonly attributes: Readonly<Record<string, string>>
  readonly end: number
}

/** Attributes of directives, and where their braces end. */
interface DirectiveAttributes {
  readonly attributes: Readonly<Record<string, string>>
  readonly end: number
}

const NAME = /[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*/uy
const SHORTHAND = /([#.])([^ \t\n#.}"'<=>`]+)(?=[ \t\n#.}])/y
const KEY = String.raw`((?:[^\s\p{P}\p{S}]|[-_])(?:[^\s\p{P}\p{S}]|[-_.:])*)`
const LINE_VALUE = String.raw`[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^ \t\n"'<=>}\x60]+))(?=[ \t\n}])`
const ANY_VALUE = String.raw`[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|([^ \t\n"'<=>}\x60]+))(?=[ \t\n}])`
const ATTRIBUTE_OF_LINE = new RegExp(`${KEY}(?:${LINE_VALUE})?`, 'uy')
const ATTRIBUTE = new RegExp(`${KEY}(?:${ANY_VALUE})?`, 'uy')
/** How many brackets may be open in a label. */
const MOST_BRACKETS = 32

/** The directive whose name begins at an index, or undefined. One that has its line for itself has no line ends in its parts. */
export function directivePartsAt(text: string, index: number, isLine: boolean): DirectiveParts | undefined {
  NAME.lastIndex = index
  const name = NAME.exec(text)?.[0]
  if (name === undefined || /[-_]$/.test(name)) return undefined
  const behindName = index + name.length
  const close = text.charCodeAt(behindName) === 91 ? labelEnd(text, behindName + 1, isLine) : -1
  const label = close === -1 ? undefined : { from: behindName + 1, to: close }
  const behindLabel = label ? close + 1 : behindName
  const braces = text.charCodeAt(behindLabel) === 123 ? readAttributes(text, behindLabel + 1, isLine) : undefined
  return { name, label, attributes: braces?.attributes ?? {}, end: braces?.end ?? behindLabel }
}

/** The index of the bracket that closes a label, or -1. Brackets in it close each other; escaped ones count for nothing. */
function labelEnd(text: string, from: number, isLine: boolean): number {
  let open = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 && isLine) return -1
    if (code === 92) {
      if (isBracketOrBackslash(text.charCodeAt(at + 1))) at++
    } else if (code === 91) {
      if (++open > MOST_BRACKETS) return -1
    } else if (code === 93) {
      if (open === 0) return at
      open--
    }
  }
  return -1
}

function isBracketOrBackslash(code: number): boolean {
  return code >= 91 && code <= 93
}

/** What stands between braces: `#id`, `.class`, `name`, `name=value`. Classes add up; of all else the last one counts. */
function readAttributes(text: string, from: number, isLine: boolean): DirectiveAttributes | undefined {
  const attributes = new Map<string, string>()
  const add = (name: string, written: string): void => {
    const value = decodeReferences(written)
    const before = name === 'class' ? attributes.get(name) : undefined
    attributes.set(name, before ? `${before} ${value}` : value)
  }
  const pattern = isLine ? ATTRIBUTE_OF_LINE : ATTRIBUTE
  for (let at = skipSpace(text, from, isLine); ; at = skipSpace(text, at, isLine)) {
    if (text.charCodeAt(at) === 125) {
      // To set this name of an object sets nothing.
      attributes.delete('__proto__')
      return { attributes: Object.fromEntries(attributes), end: at + 1 }
    }
    SHORTHAND.lastIndex = pattern.lastIndex = at
    const shorthand = SHORTHAND.exec(text)
    const found = shorthand ? undefined : pattern.exec(text)
    if (shorthand?.[2] !== undefined) add(shorthand[1] === '#' ? 'id' : 'class', shorthand[2])
    else if (found?.[1] !== undefined) add(found[1], found[2] ?? found[3] ?? found[4] ?? '')
    else return undefined
    at = shorthand ? SHORTHAND.lastIndex : pattern.lastIndex
  }
}

function skipSpace(text: string, index: number, isLine: boolean): number {
  let at = index
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || (!isLine && text.charCodeAt(at) === 10)) at++
  return at
}
