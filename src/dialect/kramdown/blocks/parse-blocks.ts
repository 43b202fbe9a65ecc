import { readAbbreviationDefinition } from './abbreviation-definition.ts'
import { readBlankLines } from './blank.ts'
import { readBlockExtension } from './block-extensions.ts'
import { readBlockMath } from './block-math.ts'
import { readDefinitionList } from './definition-list.ts'
import { readDirective } from './directive.ts'
import { readFencedCode } from './fenced-code.ts'
import { readFootnoteDefinition } from './footnote-definition.ts'
import { readAtxHeading, readSetextHeading } from './headings.ts'
import { readHtmlBlock } from './html-block.ts'
import { isIndented, readIndentedCode } from './indented-code.ts'
import { isBoundaryMarker } from './lazy-end.ts'
import { readLinkDefinition } from './link-definition.ts'
import { readList } from './list.ts'
import { readParagraph, readStrayLine } from './paragraph.ts'
import { createInline, placeBlock } from './place-block.ts'
import { readQuote } from './quote.ts'
import { readRule } from './rule.ts'
import { readTable } from './table.ts'
import { isDigit, restIsBlank, skipIndent } from '../characters.ts'
import type { Element } from '../element.ts'
import { DEEPEST, type BlockConstruct, type Reading, type Scope, type Source } from '../reading.ts'

const NONE: readonly BlockConstruct[] = []

/** Constructs that begin with a character of their own, in kramdown's order: those that go before setext headings and tables … */
const FIRST: Readonly<Record<string, readonly BlockConstruct[]>> = {
  '~': [readFencedCode],
  '`': [readFencedCode],
  '>': [readQuote],
  '#': [readAtxHeading],
  '*': [readRule, readList],
  '-': [readRule, readList],
  _: [readRule],
  '+': [readList],
  ':': [readDirective, readDefinitionList],
  '<': [readHtmlBlock],
}

/** … and those that come behind them. */
const SECOND: Readonly<Record<string, readonly BlockConstruct[]>> = {
  '[': [readFootnoteDefinition, readLinkDefinition],
  '*': [readAbbreviationDefinition],
  '{': [readBlockExtension],
  '^': [readBoundary],
}

/** Reads blocks from a source into an element, up to the source's end. True where the end tag of the element ended them before. */
export function parseBlocks(reading: Reading, tree: Element, source: Source): boolean {
  const scope: Scope = { tree, source, pending: undefined }
  const { length } = source.text
  if (reading.depth >= DEEPEST) {
    readFlat(reading, scope)
    return false
  }
  reading.depth++
  let isEnded = false
  while (!isEnded && source.position < length) isEnded = readBlock(reading, scope)
  reading.depth--
  return isEnded
}

/** Reads one block; true where the end tag of the element stood instead. */
function readBlock(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  if (readBlankLines(reading, scope)) return false
  if (isIndented(text, position) && readIndentedCode(reading, scope)) return false
  const at = skipIndent(text, position)
  const code = text.charCodeAt(at)
  const sign = text[at] ?? ''
  const first = isDigit(code) ? readList : undefined
  if (first?.(reading, scope)) return false
  for (const read of constructsOf(FIRST, sign)) {
    const result = read(reading, scope)
    if (result === 'end') return true
    if (result) return false
  }
  if (readSetextHeading(reading, scope)) return false
  if ((code === 36 || code === 92) && readBlockMath(reading, scope)) return false
  if (readTable(reading, scope)) return false
  for (const read of constructsOf(SECOND, sign)) if (read(reading, scope) === true) return false
  if (!readParagraph(reading, scope)) readStrayLine(scope)
  return false
}

function constructsOf(table: Readonly<Record<string, readonly BlockConstruct[]>>, sign: string): readonly BlockConstruct[] {
  return table[sign] ?? NONE
}

function readBoundary(_: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  if (!isBoundaryMarker(text, position)) return false
  const end = restIsBlank(text, position + 1)
  placeBlock(scope, 'boundary', position, end)
  source.position = end
  return true
}

/** What stands deeper than anything can show is one paragraph. */
function readFlat(reading: Reading, scope: Scope): void {
  const { source } = scope
  const { text, position } = source
  const paragraph = placeBlock(scope, 'paragraph', position, text.length)
  paragraph.children.push(createInline(scope, position, text.length))
  source.position = text.length
  reading.warn('nested-too-deep', `Blocks stand more than ${String(DEEPEST)} deep in one another`, paragraph.start, paragraph.end)
}
