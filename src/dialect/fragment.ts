import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { visitAll, visitBlocks } from './walk.ts'

/** Where a line of a fragment stands in the page: 1-based line and column, 0-based offset of its first character. */
export interface LineOrigin {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A piece of Markdown taken out of a page, with the origin of each of its lines. */
export interface Fragment {
  readonly text: string
  readonly origins: readonly LineOrigin[]
}

/** Parses Markdown on its own into mdast. */
export type ParseMarkdown = (text: string) => Root

/** What a fragment may refer to though it stands elsewhere on the page: labels by identifier, `^note` for a footnote. */
export type KnownLabels = ReadonlyMap<string, string>

/** The labels of the definitions and footnotes of a page. `source` is the page's. */
export function knownLabels(tree: Root, source: string): KnownLabels {
  const known = new Map<string, string>()
  if (!source.includes(']:')) return known
  visitBlocks(tree, (node) => {
    if (node.type === 'definition') known.set(node.identifier, node.label ?? node.identifier)
    if (node.type === 'footnoteDefinition') known.set(`^${node.identifier}`, `^${node.label ?? node.identifier}`)
  })
  return known
}

/**
 * Parses a piece of a page as Markdown of its own: positions are the page's, and references to the page's definitions work.
 * Whether `[text][label]` is a link depends on the definitions that the parser sees, so their labels go before the piece.
 */
export function parseFragment(fragment: Fragment, parse: ParseMarkdown, known: KnownLabels): RootContent[] {
  const labels = labelsIn(fragment.text, known)
  const before = labels.length === 0 ? '' : `${labels.map((label) => `[${label}]: ${label.startsWith('^') ? '-' : '#'}`).join('\n\n')}\n\n`
  const skipped = before === '' ? 0 : labels.length * 2
  const tree = parse(before + fragment.text)
  const content = tree.children.filter((node) => (node.position?.start.line ?? 0) > skipped)
  const place = (node: Nodes): undefined => {
    if (!node.position) return
    node.position = {
      start: originOf(node.position.start, skipped, fragment.origins),
      end: originOf(node.position.end, skipped, fragment.origins),
    }
  }
  for (const child of content) {
    place(child)
    visitAll(child, place)
  }
  return content
}

function labelsIn(text: string, known: KnownLabels): string[] {
  if (known.size === 0) return []
  const named = new Set([...text.matchAll(/\[([^[\]]+)\]/g)].map(([, label]) => (label ?? '').replace(/\s+/g, ' ').trim().toLowerCase()))
  return [...named].map((identifier) => known.get(identifier)).filter((label) => label !== undefined)
}

function originOf(point: Point, skipped: number, origins: readonly LineOrigin[]): Point {
  const origin = origins[point.line - 1 - skipped] ?? origins.at(-1)
  if (!origin) return point
  const shift = point.column - 1
  return { line: origin.line, column: origin.column + shift, offset: origin.offset + shift }
}
