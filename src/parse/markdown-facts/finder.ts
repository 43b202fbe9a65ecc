import type { MarkdownFacts } from '../../model/page.ts'
import type { PlaceBetween } from './places.ts'
import type { TypedText } from './typed-text.ts'

/** The facts of a page while they are gathered. */
export type GatheredFacts = { -readonly [Name in keyof MarkdownFacts]: MarkdownFacts[Name][number][] }

/** The page on which something is looked for. */
export interface Search {
  readonly source: string
  /** Identifiers of the definitions and of the footnotes of the page. */
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
  readonly placeBetween: PlaceBetween
  readonly facts: GatheredFacts
}

/** Looks for one kind of thing in text. */
export interface Finder {
  /** True where a text may hold something to find: tried on the whole page first, so that most are never searched. */
  readonly mayFind: (text: string) => boolean
  /** Adds what it finds to the facts. */
  readonly find: (typed: TypedText, search: Search) => void
}
