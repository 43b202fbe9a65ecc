import type { AddressUse, RepeatedId, Span, WordlessImage } from './html-document.ts'
import type { RedirectRule } from './redirect-rules.ts'
import type { ServedFiles, Spelling } from './served-files.ts'

/** What is wrong with an address, whatever the site holds. */
export interface Fault {
  readonly rule: string
  readonly message: string
  readonly hint?: string
}

/** Where an address leads. */
export type HtmlTarget =
  | {
      readonly kind: 'file'
      readonly file: number
      readonly spelling: Spelling
      /** Without its `#` and what is for the browser's search; encoded as browsers do. */
      readonly fragment: string
      /** The addresses on the way that lead on. */
      readonly via: readonly string[]
    }
  | { readonly kind: 'missing'; readonly path: string; readonly isFile: boolean }
  | { readonly kind: 'faulty'; readonly fault: Fault }

/** An address of a file, and where it leads. Those that lead to other sites are not kept, nor those of files that are there. */
export interface HtmlLink extends Span {
  readonly use: AddressUse
  readonly url: string
  readonly landmark: string
  readonly isPermalink: boolean
  readonly target: HtmlTarget
}

/** A file that was read, an HTML page or another document, as far as the judgement of the whole site needs it. */
export interface HtmlPage {
  /** Its number in the list of files. */
  readonly file: number
  /** False for stylesheets and images, and for HTML that holds no element. */
  readonly isPage: boolean
  readonly anchors: ReadonlySet<string>
  readonly links: readonly HtmlLink[]
  readonly repeatedIds: readonly RepeatedId[]
  readonly wordlessImages: readonly WordlessImage[]
  /** Seconds until it leads on by itself; absent where it does not. */
  readonly refreshDelay?: number
}

/** A folder of HTML that was read: what the rules judge. */
export interface HtmlSite {
  readonly files: ServedFiles
  /** What was read, by the number of its file, in order. */
  readonly pages: ReadonlyMap<number, HtmlPage>
  readonly rules: readonly RedirectRule[]
}

/** What is wrong with a file, before its place is known. */
export interface HtmlFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly file: number
  readonly span?: Span
  readonly message: string
  readonly hint?: string
  /** What it is about, as written. */
  readonly subject: string
  readonly landmark?: string
  /** What makes it the same finding on another page; absent where it is about this page alone. */
  readonly sameAs?: string
  readonly related?: { readonly file: number; readonly span: Span; readonly message: string }
}
