import type { Element, ElementContent, Properties } from 'hast'

/** Blocks that a parser puts where they are found, as it does a paragraph (HTML Living Standard, 13.2.6.4.7, “in body”). */
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 ul ol pre blockquote div hr table'.split(' '))

/** What may stand in a line of text; none of them in a place where a parser would move it. */
const INLINE = new Set('a em strong del code img br input'.split(' '))

const EMPTY = new Set('img br input hr'.split(' '))

/** Which children the parts of lists and tables have. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ul', new Set(['li'])],
  ['ol', new Set(['li'])],
  ['table', new Set(['thead', 'tbody'])],
  ['thead', new Set(['tr'])],
  ['tbody', new Set(['tr'])],
  ['tr', new Set(['td', 'th'])],
])

const TEXTS = new Set('p h1 h2 h3 h4 h5 h6 td th a em strong del code'.split(' '))

const CODE = new Set(['code'])

/** Attributes whose values a parser reads as they are here. */
const TEXT_PROPERTIES = new Set(
  'id href title alt src align type dataMarkdown dataDefinition dataOrigin dataToc dataGenerated dataFile dataTitle dataCodeLines'.split(
    ' ',
  ),
)

/** True for a block that is already what a parser would make of it: it holds no HTML of authors, and nothing that cannot stand where it does. */
export function isParsed(node: ElementContent): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName) && isKept(node, false)
}

function isKept(element: Element, isInLink: boolean): boolean {
  const { tagName, properties, children } = element
  if (!haveKeptValues(properties) || (tagName === 'a' && isInLink)) return false
  const isLink = isInLink || tagName === 'a'
  if (EMPTY.has(tagName)) return children.length === 0
  if (tagName === 'pre') return isCode(children, isLink)
  const parts = PARTS.get(tagName)
  if (parts) return children.every((child) => isLineBreak(child) || (isElementOf(child, parts) && isKept(child, isLink)))
  const isText = TEXTS.has(tagName)
  return children.every((child) => {
    if (child.type === 'text' || child.type === 'comment') return true
    return (isElementOf(child, INLINE) || (!isText && isElementOf(child, BLOCKS))) && isKept(child, isLink)
  })
}

/** A line feed right behind `<pre>` would go, or behind code that is empty. */
function isCode([first, ...others]: readonly ElementContent[], isInLink: boolean): boolean {
  if (!first || others.length > 0) return false
  if (first.type === 'text') return /^[^\n]/.test(first.value)
  return isElementOf(first, CODE) && isCode(first.children, isInLink) && isKept(first, isInLink)
}

function isElementOf(node: ElementContent, names: ReadonlySet<string>): node is Element {
  return node.type === 'element' && names.has(node.tagName)
}

function isLineBreak(node: ElementContent): boolean {
  return node.type === 'text' && node.value === '\n'
}

function haveKeptValues(properties: Properties): boolean {
  for (const name in properties) {
    const value = properties[name]
    if (typeof value === 'string' && TEXT_PROPERTIES.has(name)) continue
    if (name === 'className' && Array.isArray(value) && value.every((one) => /^\S+$/.test(String(one)))) continue
    if (typeof value === 'boolean' && (name === 'checked' || name === 'disabled')) continue
    if (typeof value === 'number' && name === 'start') continue
    return false
  }
  return true
}
