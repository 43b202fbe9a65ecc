import type { Diagnostic, Place } from './diagnostic.ts'
import type { Anchor, Heading } from './page.ts'
import type { LinkSlot } from './slots.ts'

/** What a component makes of a use, compiled as a page's own HTML is: ready to be put in where its mark stands. */
export interface PageFragment {
  readonly headings: readonly Heading[]
  readonly anchors: readonly Anchor[]
  readonly slots: readonly LinkSlot[]
  /** slots[i] goes between html[i] and html[i + 1]. */
  readonly html: readonly string[]
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a component is used, and in what language its page is. */
export interface UsePlace {
  readonly file: string
  readonly place: Place
  readonly lang: string
}

/** A fragment, for a box in two: what comes before the author's content, and what after. */
export type CompiledUse = readonly [PageFragment] | readonly [before: PageFragment, after: PageFragment]

/**
 * Compiles the HTML of a component. All places in what it gives are that of the use. Where the mark of slot 0 stands in it, it is cut in two:
 * that is where a box holds the author's content.
 */
export type CompileFragment = (html: string, use: UsePlace) => CompiledUse
