import type { ChangedPage } from './changed-page.ts'
import type { Severity } from './diagnostic.ts'

/** Everything that the live preview serves beside the site lies below this address. No content can have one of that name. */
export const PREVIEW_FOLDER = '/_handbook/'

/** The header, and the parameter of the event stream, that carries the token of the page's own script. */
export const PREVIEW_TOKEN = 'handbook-token'

/** Why nothing can be shown. */
export interface PreviewProblem {
  /** Sentences, with the place at the beginning where there is one. */
  readonly message: string
  /** The file from the project's root, where one is at fault. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** The lines round the place, with a mark, as on a terminal without colours. */
  readonly frame?: string
}

/** A page that got another address, and the line for the front matter of its file by which the old one leads on. */
export interface Renaming {
  readonly from: string
  readonly to: string
  readonly file: string
  readonly line: string
}

/** How far the pages that nobody asked for have come. */
export interface PreviewProgress {
  readonly parsed: number
  readonly pages: number
}

/** What the server tells an open page. */
export type PreviewMessage =
  /** The first one: how things stand. Each change that can be seen counts the revision up. */
  | { readonly kind: 'hello'; readonly revision: number; readonly progress?: PreviewProgress; readonly problem?: PreviewProblem }
  | ({ readonly kind: 'progress' } & PreviewProgress)
  | {
      readonly kind: 'changed'
      readonly revision: number
      readonly routes: readonly string[] | 'all'
      readonly files: readonly string[]
      readonly isStyleOnly: boolean
    }
  | ({ readonly kind: 'renamed' } & Renaming)
  | { readonly kind: 'checked' }
  | { readonly kind: 'stopped'; readonly problem: PreviewProblem }
  | { readonly kind: 'mended' }

/** A finding as the panel of a page shows it. */
export interface PreviewFinding {
  readonly severity: Severity
  readonly rule: string
  readonly message: string
  readonly hint?: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What the panel of a page shows. */
export interface PagePanel {
  /** The page's source, from the project's root; absent where no file stands behind it. */
  readonly source?: string
  readonly findings: readonly PreviewFinding[]
  /** How many findings the whole site has. */
  readonly total: number
}

/** The pages that a branch changed, each with its href from the server's root; a page that is gone has none. */
export interface ChangedList {
  readonly base: string
  readonly pages: readonly (Pick<ChangedPage, 'kind' | 'title' | 'file'> & { readonly href?: string })[]
  /** How many more there are. */
  readonly more: number
}

/** What is to be opened in the editor: a place, or the source of the page at an address, where one of its headings stands. */
export type OpenRequest =
  | { readonly file: string; readonly line?: number; readonly column?: number }
  | { readonly address: string; readonly heading?: string; readonly ordinal?: number }
