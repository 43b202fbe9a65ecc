import type { Audience, Dialect } from './config.ts'
import type { Place } from './diagnostic.ts'

/** What a page says of itself above its text, validated, each synonym under its one name. */
export interface FrontMatter {
  readonly title?: string
  readonly navTitle?: string
  readonly description?: string
  /** The layout's name; the configuration's default where it is absent. */
  readonly layout?: string
  readonly owner?: readonly string[]
  /** Who the page, or with a section its pages, are for. */
  readonly audience?: Audience
  /** ISO date of the last review, and by whom. */
  readonly reviewed?: { readonly on: string; readonly by?: string }
  readonly reviewEvery?: string
  readonly aliases?: readonly string[]
  readonly permalink?: string
  readonly order?: number
  /** False: no contents list. A depth: headings down to that level. */
  readonly toc?: boolean | { readonly depth: number }
  /** True: left out of the navigation. */
  readonly hide?: boolean
  readonly noindex?: boolean
  readonly draft?: boolean
  readonly dialect?: Dialect
  readonly lang?: string
  readonly keywords?: readonly string[]
  readonly tags?: readonly string[]
  readonly status?: string
  readonly controlledDocument?: boolean
  /** Addresses that were given up on purpose. */
  readonly removed?: readonly string[]
  /** True where it stands there and cannot be read: nobody knows who such a page is for. */
  readonly isUnread?: true
  /** Where the keys stand in the file, under the names above. */
  readonly places: Readonly<Record<string, Place>>
}
