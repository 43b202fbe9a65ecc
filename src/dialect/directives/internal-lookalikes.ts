import type { Html, Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import { nearestName } from './nearest-name.ts'
import { lineText, pointAt, type SourceLines } from '../source-lines.ts'
import { visit, visitAll } from '../walk.ts'
import { colonTexts } from './colon-texts.ts'
import { INTERNAL, MAY_BE_INSIDE } from './forms.ts'

/** A place where an author seems to have meant a block for inside, and there is none. */
export interface Lookalike {
  /** `:::internl`. */
  readonly written: string
  readonly start: Point
}

/** Within a line, only what surely is one counts: `Support :: Internal notes` is the name of something. */
const WITHIN = /:{3,}[ \t\xa0]*(?:\{[ \t]*\.)?internal\b|::internal\b|：{2,}[ \t\u3000]*internal\b|(?<![:\w]):internal[[{]|\[!internal\]/gi

/** Other words for the same, as boxes of other tools have. */
const SYNONYM = /^(?:private|confidential|restricted|secret)$/i
const IN_HTML = /^[ \t>*+\-\d.)]*(:{2,}[ \t]*([A-Za-z][\w-]*))/

/**
 * Finds what looks like a block for inside and is text, in the page's words and in its HTML, of which by then no more is left than browsers will
 * read as HTML. Code is left out, since it shows what is written.
 */
export function internalLookalikes(tree: Root, lines: SourceLines, names: readonly string[]): readonly Lookalike[] {
  if (!MAY_BE_INSIDE.test(lines.text)) return []
  const isMeant = (name: string): boolean => nearestName(name, names) === INTERNAL
  const found = new Map<number, Lookalike>()
  const add = (written: string, start: Point): void => {
    if (!found.has(start.offset ?? 0)) found.set(start.offset ?? 0, { written, start })
  }
  for (const { colons, isSpaced, name, start } of colonTexts(tree, lines))
    if (isMeant(name) || (colons.length > 2 && SYNONYM.test(name))) add(colons + (isSpaced ? ' ' : '') + name, start)
  const addFromHtml = (html: Html): undefined => {
    if (isComment(html.value)) return
    for (const [written, name, start] of inHtml(html, lines)) if (isMeant(name)) add(written, start)
  }
  if (lines.text.search(WITHIN) >= 0)
    visitAll(tree, (node) => {
      if (node.type === 'text') for (const [written, start] of withinText(node, lines)) add(written, start)
      if (node.type === 'html') addFromHtml(node)
    })
  else if (lines.text.includes('<')) visit(tree, 'html', addFromHtml)
  return inOrder(found)
}

function inOrder(found: ReadonlyMap<number, Lookalike>): readonly Lookalike[] {
  return [...found.values()].sort((a, b) => (a.start.offset ?? 0) - (b.start.offset ?? 0))
}

/** True for HTML that is one comment, which readers do not see. */
export function isComment(html: string): boolean {
  return /^\s*<!--/.test(html) && html.indexOf('-->') === html.trimEnd().length - 3
}

function* withinText(node: Extract<Nodes, { type: 'text' }>, lines: SourceLines): Generator<readonly [string, Point]> {
  if (!/internal/i.test(node.value) || !node.position) return
  const { start, end } = node.position
  for (let line = start.line; line <= end.line; line += 1) {
    const from = line === start.line ? start.column - 1 : 0
    const text = lineText(lines, line).slice(0, line === end.line ? end.column - 1 : undefined)
    for (const { 0: written, index } of text.matchAll(WITHIN))
      if (index >= from && text[index - 1] !== '\\') yield [written, pointAt(lines, line, index + 1)]
  }
}

function* inHtml(node: Html, lines: SourceLines): Generator<readonly [string, string, Point]> {
  if (!node.position || !(node.value.includes('::') || node.value.includes('：：'))) return
  for (let { line } = node.position.start; line <= node.position.end.line; line += 1) {
    const text = lineText(lines, line)
    const [whole, written = '', name = ''] = IN_HTML.exec(text) ?? []
    if (whole !== undefined) yield [written, name, pointAt(lines, line, whole.length - written.length + 1)]
    else for (const { 0: within, index } of text.matchAll(WITHIN)) yield [within, INTERNAL, pointAt(lines, line, index + 1)]
  }
}
