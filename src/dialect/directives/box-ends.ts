import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { lineText, type SourceLines } from '../source-lines.ts'
import { EXIT, visitBlocks } from '../walk.ts'

/** What may stand on a line before a box begins: marks of quotes and lists. */
const PREFIX = /^[ \t>*+\-\d.)]*/
const OPENING = /^(:{3,})[ \t]*[A-Za-z]/
const CLOSING = /^(:{3,})[ \t]*$/
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/

/** Where the boxes of a page begin and end if its author meant each closing line for the box that was opened last. */
export interface MeantEnds {
  /** The last line of a box, by its first. */
  readonly endOf: ReadonlyMap<number, number>
  /** The last closing line that closes nothing; 0 where there is none. */
  readonly lastStray: number
}

/** True for a box whose last line is one that closes it. */
export function isClosed({ position }: ContainerDirective, lines: SourceLines): boolean {
  if (!position || position.end.line === position.start.line) return false
  const size = /^:*/.exec(lines.text.slice(position.start.offset))?.[0].length ?? 0
  const closing = CLOSING.exec(lineText(lines, position.end.line).replace(/^[ \t>]*/, ''))?.[1]
  return closing !== undefined && closing.length >= size
}

/** Reads what the author of a page meant, from its lines alone. What stands in blocks of code that end counts for nothing. */
export function meantEnds(tree: Root, lines: SourceLines): MeantEnds {
  if (!lines.text.includes(':::')) return { endOf: new Map(), lastStray: 0 }
  const inCode = linesInCode(tree, lines)
  const endOf = new Map<number, number>()
  const open: { readonly line: number; readonly size: number }[] = []
  let lastStray = 0
  for (let line = 1; line <= lines.starts.length; line += 1) {
    if (inCode.has(line)) continue
    const text = lineText(lines, line)
    if (!text.includes(':::')) continue
    const written = text.replace(PREFIX, '')
    const opening = OPENING.exec(written)?.[1]
    const closing = CLOSING.exec(written)?.[1]
    if (opening !== undefined) open.push({ line, size: opening.length })
    if (closing === undefined) continue
    const same = open.findLastIndex(({ size }) => size === closing.length)
    const closed = same >= 0 ? same : (open.at(-1)?.size ?? Infinity) <= closing.length ? open.length - 1 : -1
    const box = open[closed]
    if (box) endOf.set(box.line, line)
    else lastStray = line
    if (box) open.length = closed
  }
  return { endOf, lastStray }
}

/**
 * True where a box surely ends where the parser says: the author meant that line, no closing line below is left over, and no code in it was cut
 * through. A parser takes the first line of colons for the end, also in code and in a box within.
 */
export function endsForSure(box: ContainerDirective, meant: MeantEnds, lines: SourceLines): boolean {
  const { position } = box
  if (!position || !isClosed(box, lines)) return false
  if (meant.endOf.get(position.start.line) !== position.end.line || meant.lastStray > position.end.line) return false
  let isCutThrough = false
  visitBlocks(box, (node) => {
    if (node.type !== 'code' || isWhole(node, lines)) return undefined
    isCutThrough = true
    return EXIT
  })
  return !isCutThrough
}

function linesInCode(tree: Root, lines: SourceLines): ReadonlySet<number> {
  const inCode = new Set<number>()
  visitBlocks(tree, (node) => {
    if (node.type !== 'code' || !isWhole(node, lines)) return
    for (let line = node.position?.start.line ?? 1; line <= (node.position?.end.line ?? 0); line += 1) inCode.add(line)
  })
  return inCode
}

/** True for code that is indented, and for code in a fence that is closed. */
function isWhole({ position }: { readonly position?: ContainerDirective['position'] }, lines: SourceLines): boolean {
  if (!position) return true
  if (!/^(?:```|~~~)/.test(lines.text.slice(position.start.offset))) return true
  return position.end.line > position.start.line && FENCE.test(lineText(lines, position.end.line))
}
