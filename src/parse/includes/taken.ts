import type { Heading } from 'mdast'
import type { Place, RelatedPlace } from '../../model/diagnostic.ts'
import type { IncludedFile, MarkdownFacts, Reference } from '../../model/page.ts'

/** What a page took in from other files. */
export interface Taken {
  readonly files: readonly IncludedFile[]
  /** What the Markdown of each text says of itself, and the place of the directive on the page. */
  readonly facts: readonly TakenFacts[]
  /** What was withheld of them. */
  readonly words: readonly string[]
  /** How the page names files of which nothing is for its readers. */
  readonly hidden: readonly string[]
  /** Where the addresses in them stand, by number. */
  readonly origins: readonly RelatedPlace[]
  /** Their headings. */
  readonly headings: ReadonlySet<Heading>
}

/** What one text says of itself, told at a place on the page. */
export interface TakenFacts {
  readonly facts: MarkdownFacts
  readonly place: Place | undefined
}

/** What a page without directives took in. */
export const NOTHING_TAKEN: Taken = { files: [], facts: [], words: [], hidden: [], origins: [], headings: new Set() }

/** The facts of a page with those of the texts that it took in. Definitions and comments of those texts are no matter of the page. */
export function withTaken(page: MarkdownFacts, { facts }: Taken): MarkdownFacts {
  if (facts.length === 0) return page
  const lifted = <Item extends Pick<Reference, 'place'>>(
    own: readonly Item[],
    of: (facts: MarkdownFacts) => readonly Item[],
  ): readonly Item[] => [
    ...own,
    ...facts.flatMap(({ facts: taken, place }) => of(taken).map((item) => ({ ...item, place: place ?? item.place }))),
  ]
  return {
    ...page,
    undefinedReferences: lifted(page.undefinedReferences, (taken) => taken.undefinedReferences),
    reversedLinks: lifted(page.reversedLinks, (taken) => taken.reversedLinks),
    undefinedFootnotes: lifted(page.undefinedFootnotes, (taken) => taken.undefinedFootnotes),
    flaggedWords: lifted(page.flaggedWords, (taken) => taken.flaggedWords),
  }
}
