/** What the search says, in one language. Texts with `{…}` are filled in. */
export interface SearchWords {
  /** The name of the dialog and of its field. */
  readonly search: string
  readonly placeholder: string
  readonly close: string
  readonly section: string
  readonly owner: string
  /** The choice that leaves a filter open. */
  readonly allSections: string
  readonly allOwners: string
  readonly searching: string
  /** How many pages were found, one or `{count}`. */
  readonly foundOne: string
  readonly found: string
  /** Where no page has all the words: `{count}` have some of them. */
  readonly foundSome: string
  readonly nothing: string
  /** Before words that may have been meant. */
  readonly didYouMean: string
  readonly allPages: string
  readonly more: string
  readonly overdue: string
  readonly keys: string
  readonly failed: string
  /** On a page that was opened from disk. */
  readonly needsServer: string
}
