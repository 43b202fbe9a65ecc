import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { DIALECT_DIRECTIVES, MAY_BE_INSIDE } from '../../dialect/directives/forms.ts'
import { sourceLines } from '../../dialect/source-lines.ts'
import { grammar } from '../front-half.ts'
import { reader, type ReadingOptions } from '../reader.ts'
import { withAttributeLists } from './attribute-lists.ts'
import { blankOut, cutOut, type Blank, type Range } from './blank.ts'
import { commentsIn } from './comments.ts'
import { findInside, findLookalikes, startOf, type Inside } from './find-inside.ts'
import { wordsOf } from './inside-words.ts'
import { noteOf } from './note-of.ts'
import { onlyInside } from './only-inside.ts'

/** A page's Markdown for the public. */
export interface Withheld {
  /** As long as it was, with spaces in the place of what is for inside: every other part keeps its place. */
  readonly text: string
  /** Without the lines of what is for inside, and without comments. */
  readonly markdown: string
  /** What was taken out. */
  readonly words: readonly string[]
}

/** Takes what is for inside out of Markdown; all of it, where `isWhole` says so. */
export type Withhold = (text: string, isWhole?: boolean) => Withheld

/** What one reading of a page took out. */
interface Taken extends Pick<Withheld, 'text' | 'words'> {
  readonly cuts: readonly Range[]
  readonly comments: readonly Range[]
  /** Where what was found begins. */
  readonly starts: readonly number[]
}

/** How often a page is read anew at most: what stood in a comment or in HTML shows only when what was round it is read. */
const MOST_ROUNDS = 10

/**
 * Gives a function that takes what is for inside out of a page's Markdown, before anything else looks at it. Where it cannot be certain how far
 * that goes, all that follows is taken out.
 */
export function createWithholder(reading: ReadingOptions): Withhold {
  const { components, dialect } = reading
  const processor = unified()
    .use(reader, reading)
    .use(dialect === 'gfm' ? grammar(reading) : { plugins: [] })
    .freeze()
  const names = [...DIALECT_DIRECTIVES.keys(), ...components.keys()]

  function takeOut(text: string, known: ReadonlySet<number>): Taken {
    const lines = sourceLines(text)
    const file = new VFile(text)
    const wordsInside = (inside: Inside): readonly string[] =>
      wordsOf(inside.kind === 'block' ? inside.node : processor.parse(text.slice(inside.from)))
    const tree: Root = processor.parse(file)
    const comments = commentsIn(tree, text)
    const early = toFirstRest(findInside(tree, lines).filter((inside) => !known.has(startOf(inside))))
    const words = early.flatMap(wordsInside)
    const soFar = new Set([...known, ...early.map(startOf)])
    const whole = processor.runSync(tree, file) as Root
    const late = toFirstRest(
      [...findInside(whole, lines), ...findLookalikes(whole, lines, names)].filter((inside) => !soFar.has(startOf(inside))),
    )
    const all = [...early, ...late]
    const parts = all.map((inside): Range => (inside.kind === 'block' ? inside.whole : { start: inside.start, end: text.length }))
    const related = onlyInside(tree, parts)
    const blanks = [...all.map((inside) => blankOf(inside, text)), ...related.map(blankOfDefinition)]
    return {
      text: blankOut(text, blanks),
      cuts: [...parts.map((part) => withAttributeLists(part, text)), ...blanks.slice(all.length)],
      comments,
      starts: all.map(startOf),
      words: [...words, ...late.flatMap(wordsInside), ...related.flatMap((definition) => wordsOf(noteOf(definition, tree) ?? definition))],
    }
  }

  return (source, isWhole = false) => {
    if (isWhole) return { text: '', markdown: '', words: wordsOf(processor.parse(source)) }
    if (!MAY_BE_INSIDE.test(source) && !source.includes('<!--')) return { text: source, markdown: source, words: [] }
    const known = new Set<number>()
    const cuts: Range[] = []
    const words: string[] = []
    let text = source
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const taken = takeOut(text, known)
      if (taken.starts.length === 0) return { text, markdown: cutOut(text, [...cuts, ...taken.comments]), words }
      for (const start of taken.starts) known.add(start)
      cuts.push(...taken.cuts)
      words.push(...taken.words)
      text = taken.text
    }
    return { text: '', markdown: '', words: [...words, ...wordsOf(processor.parse(source))] }
  }
}

/** In the order of the page; what follows one that nobody is sure of goes with it. */
function toFirstRest(found: readonly Inside[]): readonly Inside[] {
  const inOrder = [...found].sort((a, b) => startOf(a) - startOf(b))
  const first = inOrder.findIndex(({ kind }) => kind === 'rest')
  return first < 0 ? inOrder : inOrder.slice(0, first + 1)
}

function blankOf(inside: Inside, { length }: string): Blank {
  return inside.kind === 'rest'
    ? { start: inside.from, end: length, margin: 0, filler: '' }
    : { ...inside.hidden, margin: inside.margin, filler: '.' }
}

function blankOfDefinition({ position }: Pick<Root, 'position'>): Blank {
  const { start, end } = position ?? {}
  return { start: start?.offset ?? 0, end: end?.offset ?? 0, margin: (start?.column ?? 1) - 1, filler: '' }
}
