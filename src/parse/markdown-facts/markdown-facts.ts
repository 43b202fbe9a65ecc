import type { Definition, FootnoteDefinition, Html, Nodes, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import { setProperty } from '../../dialect/attribute-lists/apply.ts'
import type { Place } from '../../model/diagnostic.ts'
import { NO_MARKDOWN_FACTS, type MarkdownFacts } from '../../model/page.ts'
import { definitionTable, type DefinitionTable, type Holding } from './definition-table.ts'
import { DISABLE_MARK } from './disable-comments.ts'
import { findDisables } from './find-disables.ts'
import type { Finder, GatheredFacts } from './finder.ts'
import { notesToOneself, termFinder } from './flagged-words.ts'
import { placesIn } from './places.ts'
import { reversedLinks } from './reversed-links.ts'
import { typedText, type TextParent } from './typed-text.ts'
import { undefinedFootnotes } from './undefined-footnotes.ts'
import { undefinedReferences } from './undefined-references.ts'

/** What is met in one walk over a page. */
interface Walk {
  readonly source: string
  readonly table: DefinitionTable
  readonly finders: readonly Finder[]
  readonly parents: TextParent[]
  readonly comments: Html[]
}

/** What is looked for on pages, and which definition of a label holds. */
export interface FactsOptions {
  readonly terms: readonly string[]
  readonly holds: Holding
}

/**
 * Leaves what a page's Markdown says beyond its HTML in `file.data.markdownFacts`, its definitions by identifier in
 * `file.data.definitions`, and on each reference the identifier of the definition that gives its address. A page that holds none of the
 * marks of all this, as most do, is not walked.
 */
export function markdownFacts({ terms, holds }: FactsOptions) {
  const all = [undefinedReferences, reversedLinks, undefinedFootnotes, notesToOneself, ...termFinder(terms)]
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    const finders = all.filter(({ mayFind }) => mayFind(source))
    if (finders.length === 0 && !source.includes(']:') && !source.includes(DISABLE_MARK)) {
      file.data['definitions'] = new Map()
      file.data['markdownFacts'] = NO_MARKDOWN_FACTS
      return
    }
    const walk: Walk = { source, finders, table: definitionTable(source, holds), parents: [], comments: [] }
    gather(tree, 0, false, walk)
    file.data['definitions'] = walk.table.holding
    file.data['markdownFacts'] = factsOf(walk)
  }
}

function gather(node: Nodes, outerBlock: number, isInOuterLink: boolean, walk: Walk): void {
  const { table } = walk
  switch (node.type) {
    case 'definition':
      if (node.identifier.startsWith('^')) table.noteFootnote(withoutSign(node))
      else table.noteDefinition(node)
      return
    case 'footnoteReference':
      table.useFootnote(node.identifier)
      return
    case 'html':
      if (node.value.includes(DISABLE_MARK)) walk.comments.push(node)
      return
    case 'link':
    case 'image':
      if (node.data?.definition === undefined) break
      setProperty(node, 'dataDefinition', node.data.definition)
      table.useDefinition(node.data.definition)
      break
    case 'linkReference':
    case 'imageReference':
      setProperty(node, 'dataDefinition', node.identifier)
      table.useDefinition(node.identifier)
      break
    case 'footnoteDefinition':
      table.noteFootnote(node)
      break
    default:
  }
  if (!('children' in node)) return
  const block = isTextBlock(node) ? (node.children[0]?.position?.start.offset ?? outerBlock) : outerBlock
  const isInLink = isInOuterLink || node.type === 'link' || node.type === 'linkReference'
  if (mayFindIn(node, walk.finders) && !isAutolink(node, walk.source)) walk.parents.push({ parent: node, block, isInLink })
  for (const child of node.children) gather(child, block, isInLink, walk)
}

/** kramdown's parser has definitions of footnotes among those of links. */
function withoutSign({ identifier, label, position }: Definition): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: identifier.slice(1), label: label?.slice(1), children: [], position }
}

function isTextBlock({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/** A link whose words are its address. */
function isAutolink(node: Nodes, source: string): boolean {
  const start = node.type === 'link' ? node.position?.start.offset : undefined
  return start !== undefined && source[start] !== '['
}

function mayFindIn({ children }: Parents, finders: readonly Finder[]): boolean {
  if (finders.length === 0) return false
  for (const child of children) {
    if (child.type !== 'text') continue
    for (const { mayFind } of finders) if (mayFind(child.value)) return true
  }
  return false
}

/** What a text may refer to stands anywhere on the page, so texts are searched when all of it has been seen. */
function factsOf({ source, table, finders, parents, comments }: Walk): MarkdownFacts {
  const facts: GatheredFacts = {
    definitions: [...table.definitions()],
    undefinedReferences: [],
    reversedLinks: [],
    footnotes: [...table.footnotes()],
    undefinedFootnotes: [],
    disables: findDisables(comments, source),
    flaggedWords: [],
  }
  const search = {
    source,
    definitions: new Set(table.holding.keys()),
    footnotes: table.footnoteIdentifiers,
    placeBetween: placesIn(source),
    facts,
  }
  for (const parent of parents) {
    const typed = typedText(parent, source)
    if (!typed) continue
    for (const { mayFind, find } of finders) if (mayFind(typed.text)) find(typed, search)
  }
  // A paragraph's own text was searched before that of what stands in it.
  for (const found of [facts.undefinedReferences, facts.reversedLinks, facts.undefinedFootnotes, facts.flaggedWords]) found.sort(byPlace)
  return facts
}

function byPlace({ place: a }: { readonly place: Place }, { place: b }: { readonly place: Place }): number {
  return a.line - b.line || a.column - b.column
}
