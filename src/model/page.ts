import type { Diagnostic, Place } from './diagnostic.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ComponentSlot } from './component-slot.ts'
import type { LinkSlot } from './slots.ts'
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
  /** How many links and images of the page use it. */
  readonly uses: number
  /** True where its lines hold nothing else, so that they can go. */
  readonly isAlone: boolean
  /** The place of the definition of the same label that holds, where it is not this one. */
  readonly duplicateOf?: Place
}

/** A footnote's text, `[^label]: …`. */
export interface FootnoteDefinition {
  readonly label: string
  readonly place: Place
  readonly uses: number
}

/** Something that the text names by a label, and where. */
export interface Reference {
  readonly label: string
  readonly place: Place
}

/** A comment that switches rules off: `<!-- check-disable-next-line link/page moves next week -->`. */
export interface Disable {
  /** The rules that it names. */
  readonly rules: readonly string[]
  /** Why, in the author's words; may be empty. */
  readonly reason: string
  /** Where the comment stands. */
  readonly place: Place
  /** The line that it is about; absent where it is about the whole file. */
  readonly line?: number
}

/** What the page's Markdown says that its HTML does not show. */
export interface MarkdownFacts {
  /** All definitions, also those that do not hold. */
  readonly definitions: readonly Definition[]
  /** `[text][label]` without a definition of that label: readers see the brackets. */
  readonly undefinedReferences: readonly Reference[]
  /** `(text)[address]`: the brackets the wrong way round. `label` is the whole as written. */
  readonly reversedLinks: readonly Reference[]
  readonly footnotes: readonly FootnoteDefinition[]
  readonly undefinedFootnotes: readonly Reference[]
  readonly disables: readonly Disable[]
  /** Words in the text that are told by a rule: notes to oneself (`TODO`), and terms that the configuration does not want. */
  readonly flaggedWords: readonly { readonly kind: 'todo' | 'term'; readonly word: string; readonly place: Place }[]
}

/** What Markdown says that says nothing beyond its HTML. */
export const NO_MARKDOWN_FACTS: MarkdownFacts = {
  definitions: [],
  undefinedReferences: [],
  reversedLinks: [],
  footnotes: [],
  undefinedFootnotes: [],
  disables: [],
  flaggedWords: [],
}

/** A file of the content that is no page of its own, whose text a page took in. */
export interface IncludedFile {
  readonly file: string
  /** Of its bytes. */
  readonly hash: string
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
  readonly slots: readonly LinkSlot[]
  /** slots[i] goes between html[i] and html[i + 1]. */
  readonly html: readonly string[]
  /** Each has its mark in the HTML. A page of a site has none left. */
  readonly components: readonly ComponentSlot[]
  readonly facts: MarkdownFacts
  readonly text: readonly TextPart[]
  /** The Markdown below the front matter, as written: what the page's Markdown twin holds. */
  readonly markdown: string
  /** How many characters that has. */
  readonly markdownLength: number
  /** What the page's HTML needs of the browser: a page with diagrams names 'mermaid'. */
  readonly features: readonly string[]
  /** The files whose text it took in, each once. */
  readonly includes: readonly IncludedFile[]
  /**
   * What blocks for inside said that were taken out of a page of the public site: words, a paragraph or heading each, ids, addresses, alternative
   * texts. It is nowhere else on the page, and is sought in the finished site, where it must not be.
   */
  readonly withheld: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a page says whose text says nothing, or is not known. */
export const BLANK_TEXT: Omit<Page, 'path' | 'frontMatter' | 'title'> = {
  hasLeadingH1: false,
  headings: [],
  anchors: [],
  slots: [],
  html: [''],
  components: [],
  facts: NO_MARKDOWN_FACTS,
  text: [],
  markdown: '',
  markdownLength: 0,
  features: [],
  includes: [],
  withheld: [],
  diagnostics: [],
}

/** A source file as discovery found it. */
export interface SourceFile {
  readonly path: SourcePath
  /** The file as its writer knows it, from the project's root, for messages: `content/a.md`. */
  readonly file: string
  readonly bytes: Uint8Array
}
