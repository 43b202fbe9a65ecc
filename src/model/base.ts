import type { TextPart } from './page.ts'
import type { Route } from './route.ts'

/** A page as it was at the base. */
export interface BasePage {
  readonly route: Route
  /** Its file then, from the project's root; empty where only addresses are known. */
  readonly file: string
  /** The same file's path below the content root. */
  readonly path: string
  /** Its headings in their order; of other anchors only the ids are known. */
  readonly headings: readonly { readonly id: string; readonly text: string; readonly depth: number }[]
  /** Every id on it, those of headings included. */
  readonly ids: readonly string[]
  /** Its words; absent where they are not known. */
  readonly text?: readonly TextPart[]
}

/** An address that led on to another, or a pattern of many. */
export interface BaseRedirect {
  readonly from: Route
  readonly to: string
  readonly isPattern: boolean
  /** The file that said so, from the project's root; empty where only addresses are known. */
  readonly file: string
}

/** The site as it was at what `--base` names: what readers and other sites may have links to. */
export interface Base {
  /** As messages name it: `main`, `public/urls.json`. */
  readonly name: string
  readonly pages: readonly BasePage[]
  readonly redirects: readonly BaseRedirect[]
  /** Files that were copied as they are. Their own file is empty where only addresses are known. */
  readonly assets: readonly { readonly route: Route; readonly file: string }[]
  /** Addresses without a link to them from any page. Absent where that is not known. */
  readonly orphans?: ReadonlySet<Route>
  /** Files that moved since, each with its new path, both from the project's root. */
  readonly moved: ReadonlyMap<string, string>
}

/** What a change touched: lines of a file, first and last, 1-based; the whole of it where that is `all`. By path from the project's root. */
export type ChangedLines = ReadonlyMap<string, 'all' | readonly (readonly [first: number, last: number])[]>
