import { lastStart } from './last-start.ts'

/**
 * A text whose characters know where they come from. What stands in a list item or a quote is the page's text without the indentation
 * of its lines: a run of characters that stand together in the page is one entry of `starts` and `origins`.
 */
export interface Fragment {
  readonly text: string
  /** Where each run begins, counted from `shift` characters before the text. */
  readonly starts: readonly number[]
  /** Where each run begins in the page. */
  readonly origins: readonly number[]
  readonly shift: number
}

/** A text that stands in the page as it is, from an offset on. */
export function wholeText(text: string, offset = 0): Fragment {
  return { text, starts: [0], origins: [offset], shift: 0 }
}

/** A part of a fragment. It shares the fragment's runs. */
export function sliceFragment(fragment: Fragment, from: number, to: number): Fragment {
  return { text: fragment.text.slice(from, to), starts: fragment.starts, origins: fragment.origins, shift: fragment.shift + from }
}

/** The offset in the page of a character of the fragment. */
export function originOf(fragment: Fragment, index: number): number {
  const { starts, origins } = fragment
  const at = index + fragment.shift
  const run = lastStart(starts, at)
  return (origins[run] ?? 0) + at - (starts[run] ?? 0)
}

/** The offset in the page behind the last of the characters before `end`. */
export function endOrigin(fragment: Fragment, end: number): number {
  return end === 0 ? originOf(fragment, 0) : originOf(fragment, end - 1) + 1
}

/** A fragment that is put together piece by piece. */
export interface FragmentBuilder {
  text: string
  readonly starts: number[]
  readonly origins: number[]
}

/** A builder with nothing in it. */
export function createBuilder(): FragmentBuilder {
  return { text: '', starts: [], origins: [] }
}

/** Adds a part of another fragment, with its places. */
export function appendSlice(builder: FragmentBuilder, source: Fragment, from: number, to: number): void {
  if (to <= from) return
  const { starts, origins, shift } = source
  const first = from + shift
  const last = to + shift
  const base = builder.text.length - first
  let run = lastStart(starts, first)
  addRun(builder, builder.text.length, (origins[run] ?? 0) + first - (starts[run] ?? 0))
  for (run++; run < starts.length; run++) {
    const start = starts[run] ?? 0
    if (start >= last) break
    addRun(builder, base + start, origins[run] ?? 0)
  }
  builder.text += source.text.slice(from, to)
}

/** Adds characters that do not stand in the page; `offset` is where they would stand, all of them: none has a width there. */
export function appendText(builder: FragmentBuilder, text: string, offset: number): void {
  for (let index = 0; index < text.length; index++) addRun(builder, builder.text.length + index, offset)
  builder.text += text
}

/** What the builder has put together. */
export function finishBuilder(builder: FragmentBuilder): Fragment {
  if (builder.starts.length === 0) return { text: builder.text, starts: [0], origins: [0], shift: 0 }
  return { text: builder.text, starts: builder.starts, origins: builder.origins, shift: 0 }
}

function addRun(builder: FragmentBuilder, start: number, origin: number): void {
  const last = builder.starts.length - 1
  if (last >= 0 && (builder.origins[last] ?? 0) + start - (builder.starts[last] ?? 0) === origin) return
  builder.starts.push(start)
  builder.origins.push(origin)
}
