import type { Route } from './route.ts'

/** What became of a page since a base. */
export interface ChangedPage {
  readonly kind: 'added' | 'edited' | 'moved' | 'deleted'
  readonly title: string
  /** Its file from the project's root: today's, or for a deleted page the one that it had. */
  readonly file: string
  /** Its address: today's, or for a deleted page the one that it had. */
  readonly route: Route
  /** For a page that moved: where it was. */
  readonly from?: { readonly file: string; readonly route: Route }
}

/** The pages that a change touched, by kind and then by address, and what it was compared with: `main`. */
export interface ChangedPages {
  readonly base: string
  readonly pages: readonly ChangedPage[]
}
