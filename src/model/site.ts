import type { Config } from './config.ts'
import type { Diagnostic, Place } from './diagnostic.ts'
import type { HandbookData } from './data.ts'
import type { PageOwner } from './owner.ts'
import type { Page } from './page.ts'
import type { Review } from './review.ts'
import type { Route } from './route.ts'
import type { SourcePath } from './source-path.ts'

/** A file that is copied as it is: beside pages, or from `public/`. */
export interface Asset {
  readonly route: Route
  /** The file on disk, absolute. */
  readonly source: string
  /** The file as its writer knows it, from the project's root. */
  readonly file: string
  readonly size: number
  /** Pixels, for images whose size could be read. */
  readonly dimensions?: { readonly width: number; readonly height: number }
}

/** Where an address leads. */
export type Target =
  | {
      readonly kind: 'page'
      readonly page: SitePage
      readonly fragment: string
      readonly query: string
      readonly remarks: readonly TargetRemark[]
    }
  | {
      readonly kind: 'asset'
      readonly asset: Asset
      readonly fragment: string
      readonly query: string
      readonly remarks: readonly TargetRemark[]
    }
  /** `from`: the address on this site that leads on to it, where the link is written so. */
  | { readonly kind: 'external'; readonly url: string; readonly from?: Route }
  | {
      readonly kind: 'missing'
      readonly reason: MissingReason
      readonly path: string
      readonly scope: MissingScope
    }

/** What is true of a link that resolved, though it was not written as the target's own address. */
export type TargetRemark =
  | { readonly kind: 'case'; readonly canonical: string }
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'redirected'; readonly from: Route; readonly to: Route }

/**
 * Why an address leads nowhere. 'source': a file stands there in the content, but it is none that the site publishes. 'internal': what stands there is
 * left out of the public site.
 */
export type MissingReason = 'page' | 'asset' | 'source' | 'draft' | 'internal' | 'outside-root' | 'empty'

/** How the missing address was written: relative, from the root, or with the site's own host. */
export type MissingScope = 'relative' | 'root' | 'own-domain'

/** A page with its place on the site. */
export interface SitePage {
  readonly page: Page
  readonly route: Route
  /** The file as its writer knows it, from the project's root. */
  readonly file: string
  /** One target for each of the page's slots. */
  readonly targets: readonly Target[]
  /** Who looks after it; empty where nobody is named, anywhere. */
  readonly owners: readonly PageOwner[]
  /** Absent for a page that need not be reviewed. */
  readonly review?: Review
}

/** A redirect as `redirects.yaml` has it. */
export interface WrittenRedirect {
  readonly from: string
  readonly to: string
  readonly file: string
  /** Where `from` stands. */
  readonly place: Place
  /** Where `to` stands, the text alone; absent where the file says it in another way, with escapes for instance. */
  readonly toPlace?: Place
}

/** One address that leads to another, or a pattern of many. */
export interface Redirect {
  /** The address; or a pattern, which ends in `/*` or holds parts that begin with a colon. */
  readonly from: Route
  readonly isPattern: boolean
  /** Where it leads, as written: an address of this site or one elsewhere. For a pattern it may hold `:splat` and names, to be filled in. */
  readonly to: string
  /** Where that ends, by however many others; a remark says that there were others. Absent where parts are to be filled in. */
  readonly target?: Target
  readonly file: string
  readonly place?: Place
  readonly toPlace?: Place
}

/** An entry of the navigation tree: a page, or a folder that has no page of its own. */
export interface NavigationNode {
  readonly title: string
  readonly route: Route
  readonly hasPage: boolean
  readonly children: readonly NavigationNode[]
}

/** What history says of a file. */
export interface FileHistory {
  /** ISO day of the last commit that changed the file's content: a rename, white space and front matter alone are no change of it. */
  readonly changed?: string
  /** ISO day of the last commit that touched the file. */
  readonly touched: string
  /** Who changed the content, the latest first, each once. */
  readonly authors: readonly string[]
  /** Commits that touched the file, the latest first, as far back as history was read. */
  readonly commits: readonly FileCommit[]
}

/** What a commit did to a file. */
export interface FileCommit {
  readonly hash: string
  /** ISO day. */
  readonly day: string
  readonly author: string
  /** Lines of content that it added or removed; white space and front matter do not count. */
  readonly lines: number
  /** True where all that it changed in the file is the day of its review. */
  readonly isStamp: boolean
  /** How many pages the commit stamped in all: a sweep stamps many at once. */
  readonly stamped: number
}

/** All pages, brought together. Never changed: a change makes a new one. */
export interface Site {
  readonly config: Config
  readonly pages: readonly SitePage[]
  readonly byRoute: ReadonlyMap<Route, SitePage>
  /** Aliases and those of `redirects.yaml`: each address once, in order, then the patterns as they were written. */
  readonly redirects: readonly Redirect[]
  readonly navigation: NavigationNode
  /** Previous and next page in reading order, by route. */
  readonly order: readonly SitePage[]
  readonly assets: readonly Asset[]
  /** Addresses at which the tool itself puts a page or a file, unless the content has something there. */
  readonly generated: ReadonlySet<Route>
  readonly history: ReadonlyMap<SourcePath, FileHistory>
  readonly data: HandbookData
  /** The day of the run, ISO. */
  readonly today: string
  /** The addresses of pages and files that are for inside: none where the site is for the public, which has no such pages and files. */
  readonly internal: ReadonlySet<Route>
  /** The layouts that exist, by name. */
  readonly layoutNames: readonly string[]
  /** Findings that arise where pages meet: two on one address, an alias in the way. */
  readonly diagnostics: readonly Diagnostic[]
}
