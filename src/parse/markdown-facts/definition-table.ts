import type { Definition as DefinitionNode, FootnoteDefinition as FootnoteNode } from 'mdast'
import type { Definition, FootnoteDefinition } from '../../model/page.ts'
import { placeOf } from '../html/place.ts'

/** The definitions and footnotes of a page, and how often each is used. Filled while a page is walked, read when that is done. */
export interface DefinitionTable {
  readonly noteDefinition: (node: DefinitionNode) => void
  readonly noteFootnote: (node: FootnoteNode) => void
  readonly useDefinition: (identifier: string) => void
  readonly useFootnote: (identifier: string) => void
  /** All of them, in the order of the page. Of a label one holds, and all uses are its. */
  readonly definitions: () => readonly Definition[]
  readonly footnotes: () => readonly FootnoteDefinition[]
  /** Those that hold, by identifier. */
  readonly holding: ReadonlyMap<string, Definition>
  /** The identifiers of the footnotes. */
  readonly footnoteIdentifiers: ReadonlySet<string>
}

/** Which definition of a label holds: the first, as in CommonMark, or the last, as in kramdown. */
export type Holding = 'first' | 'last'

/** Gives a table that is empty yet. `source` is the page's. */
export function definitionTable(source: string, holds: Holding): DefinitionTable {
  const definitions: (Definition & { readonly identifier: string })[] = []
  const footnotes: (FootnoteDefinition & { readonly identifier: string })[] = []
  const holding = new Map<string, Definition>()
  const footnoteIdentifiers = new Set<string>()
  const holdingFootnotes = new Map<string, FootnoteDefinition>()
  const definitionUses = new Map<string, number>()
  const footnoteUses = new Map<string, number>()
  return {
    noteDefinition: (node) => {
      const { identifier, url } = node
      const place = placeOf(node)
      if (!place) return
      const definition = { label: node.label ?? identifier, url, place, uses: 0, isAlone: isAlone(node, source) }
      definitions.push({ identifier, ...definition })
      if (holds === 'last' || !holding.has(identifier)) holding.set(identifier, definition)
    },
    noteFootnote: (node) => {
      const { identifier } = node
      const place = placeOf(node)
      if (!place) return
      const footnote = { identifier, label: node.label ?? identifier, place, uses: 0 }
      footnotes.push(footnote)
      if (holds === 'last' || !footnoteIdentifiers.has(identifier)) holdingFootnotes.set(identifier, footnote)
      footnoteIdentifiers.add(identifier)
    },
    useDefinition: (identifier) => {
      count(identifier, definitionUses)
    },
    useFootnote: (identifier) => {
      count(identifier, footnoteUses)
    },
    definitions: () =>
      definitions.map(({ identifier, ...definition }) => {
        const { place } = holding.get(identifier) ?? definition
        if (place !== definition.place) return { ...definition, duplicateOf: place }
        return { ...definition, uses: definitionUses.get(identifier) ?? 0 }
      }),
    footnotes: () =>
      footnotes.map(({ identifier, ...footnote }) => {
        const isHolding = holdingFootnotes.get(identifier)?.place === footnote.place
        return { ...footnote, uses: isHolding ? (footnoteUses.get(identifier) ?? 0) : 0 }
      }),
    holding,
    footnoteIdentifiers,
  }
}

function count(identifier: string, uses: Map<string, number>): void {
  uses.set(identifier, (uses.get(identifier) ?? 0) + 1)
}

/** True where the lines of a definition hold nothing else: no mark of a list or quote, and no attribute list below that belongs to it. */
function isAlone({ position }: DefinitionNode, source: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return false
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  return before.trim() === '' && /^[ \t]*(?:$|\n(?![ \t]*\{:))/.test(source.slice(end, end + 1000))
}
