import type { Diagnostic, Place } from './diagnostic.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Slot } from './slots.ts'
import type { SourcePath } from './source-path.ts'

/** A heading of the page's text. */
export interface Heading {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  /** The fragment that leads to it; empty where it has none. */
  readonly id: string
  readonly text: string
  readonly place?: Place
  /** False where `.no_toc` or raw HTML keeps it out of contents lists. */
  readonly inToc: boolean
}

/** Anything that a fragment can lead to: every `id`, and the `name` of an `a`. */
export interface Anchor {
  readonly id: string
  readonly place?: Place
}

/** A link reference definition, `[label]: url`. */
export interface Definition {
  readonly label: string
  readonly url: string
  readonly place: Place
}

/** The words of one section: from its heading to the next. */
export interface TextPart {
  /** The heading's id; empty for the words before the first heading. */
  readonly id: string
  readonly text: string
}

/** What one source file says, whatever the other files say. Plain data: it can be cached and crosses threads. */
export interface Page {
  readonly path: SourcePath
  readonly frontMatter: FrontMatter
  readonly title: string
  /** True where the body begins with an h1, so that the layout does not print the title again. */
  readonly hasLeadingH1: boolean
  readonly headings: readonly Heading[]
  readonly anchors: readonly Anchor[]
  readonly slots: readonly Slot[]
  /** slots[i] goes between html[i] and html[i + 1]. */
  readonly html: readonly string[]
  readonly definitions: readonly Definition[]
  readonly text: readonly TextPart[]
  /** The Markdown below the front matter, as written: what the page's Markdown twin holds. */
  readonly markdown: string
  /** What the page's HTML needs of the browser: a page with diagrams names 'mermaid'. */
  readonly features: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A source file as discovery found it. */
export interface SourceFile {
  readonly path: SourcePath
  /** The file as its writer knows it, from the project's root, for messages: `content/a.md`. */
  readonly file: string
  readonly bytes: Uint8Array
}
