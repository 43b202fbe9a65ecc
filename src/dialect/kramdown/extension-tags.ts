import { closeList, nameEnd } from './brace-lists.ts'
import { isPlainWord, isSpace } from './characters.ts'
import { remember, type Searches } from './searches.ts'

/** `{::name options}`, `{::name /}` or `{:/name}`. */
export interface ExtensionTag {
  readonly kind: 'start' | 'stop'
  readonly name: string
  readonly options: string
  readonly isClosed: boolean
  readonly end: number
}

/** The tag of an extension that begins at an index, or undefined; alone on its line where `isLine` says so. */
export function extensionTagAt(searches: Searches, at: number, isLine: boolean): ExtensionTag | undefined {
  const { text } = searches
  if (!text.startsWith('{:', at)) return undefined
  if (text.charCodeAt(at + 2) === 47) return stopTagAt(searches, at, isLine)
  if (text.charCodeAt(at + 2) !== 58) return undefined
  let from = at + 3
  while (isPlainWord(text.charCodeAt(from))) from++
  if (from === at + 3) return undefined
  const name = text.slice(at + 3, from)
  const next = text.charCodeAt(from)
  if (!isSpace(next) && next !== 47 && next !== 125) return undefined
  // The list that is looked for has a body; here it may be empty.
  const list = closeList(searches, from - 1, isLine)
  if (!list) return undefined
  const isClosed = list.to > from && text.charCodeAt(list.to - 1) === 47
  const to = isClosed ? list.to - 1 : list.to
  if (to > from && !isSpace(next)) return undefined
  return { kind: 'start', name, options: text.slice(from + 1, to), isClosed, end: list.end }
}

/** Where the stop tag of an extension stands, from an index on, or undefined. */
export function findStopTag(
  searches: Searches,
  name: string,
  from: number,
  isLine: boolean,
): { readonly start: number; readonly end: number } | undefined {
  // A line of its own may have spaces behind the tag, no tabs.
  const pattern = isLine ? new RegExp(`(?:^|\\n) {0,3}\\{:/(?:${name})?\\} *\\n`, 'g') : new RegExp(`\\{:/(?:${name})?\\}`, 'g')
  const first = isLine ? from - 1 : from
  const found = remember(searches, `{:/${name}`, first, () => {
    pattern.lastIndex = first
    return pattern.exec(searches.text)?.index ?? -1
  })
  if (found === -1) return undefined
  pattern.lastIndex = found
  const tag = pattern.exec(searches.text)?.[0] ?? ''
  const start = tag.startsWith('\n') ? found + 1 : found
  return { start, end: found + tag.length }
}

function stopTagAt(searches: Searches, at: number, isLine: boolean): ExtensionTag | undefined {
  const from = at + 3
  const to = nameEnd(searches.text, from)
  if (searches.text.charCodeAt(to) !== 125) return undefined
  const list = closeList(searches, to - 1, isLine)
  if (list?.to !== to) return undefined
  return { kind: 'stop', name: searches.text.slice(from, to), options: '', isClosed: false, end: list.end }
}
