import type { ChangedPage } from '../../model/changed-page.ts'

/** The words of the pages that list pages, in one language. */
export interface PageListWords {
  readonly allPages: string
  /** The name of the links to the letters. */
  readonly letters: string
  /** What stands over titles that begin with no letter. */
  readonly noLetter: string
  readonly recent: string
  readonly recentText: (count: number) => string
  readonly feed: string
  /** The title and the introduction of the page that lists what a change did to pages, compared with `base`. */
  readonly changed: string
  readonly changedText: (base: string) => string
  readonly nothingChanged: (base: string) => string
  readonly kinds: Readonly<Record<ChangedPage['kind'], string>>
  /** Behind a page that moved: where it was. */
  readonly movedFrom: (route: string) => string
  /** The title of a page with all pages of a section. */
  readonly wholeSection: (title: string) => string
  readonly wholeSectionText: string
  readonly wholeSectionContents: string
}
