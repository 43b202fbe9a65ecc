import type { ChangedPages } from '../model/changed-page.ts'
import type { OutputFile } from '../model/output.ts'
import type { Asset, Site, SitePage } from '../model/site.ts'
import type { Left } from './left.ts'

/** A site about to be written: what its outputs are made from. */
export interface Rendering {
  readonly site: Site
  /** The pages that have a file of their own in the output, in the order of the site. */
  readonly pages: readonly SitePage[]
  readonly assets: readonly Asset[]
  /** The path of each page's Markdown twin below the output folder; a page whose path was taken has none. */
  readonly twins: ReadonlyMap<SitePage, string>
  /** What a change did to pages; absent where the site is compared with nothing. */
  readonly changed?: ChangedPages
  /** True for the path of a file with the texts of some pages that need not be made. */
  readonly isLeft?: Left['isLeft']
  /** The whole HTML document of a page. */
  readonly renderPage: (page: SitePage) => string
}

/** One kind of files beside the pages and assets. Where two files have one path, the earlier one stands. */
export type Output = (rendering: Rendering) => Iterable<OutputFile>

/** Such files with where they may be. */
export interface OutputKind {
  readonly make: Output
  /** Fits the path of every file that it makes, so that one file can be made without all the others. */
  readonly at: RegExp
  /** True where the text of pages goes into them, and not what is known of pages beside it alone. */
  readonly needsTexts?: true
}
