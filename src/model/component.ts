import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { HandbookData, Row } from './data.ts'
import type { PageOwner } from './owner.ts'
import type { Review } from './review.ts'
import type { Route } from './route.ts'

/** How a component is written: `::name{…}` on a line of its own, `:::name{…}` round a part of the page, `:name[…]{…}` in text. */
export type ComponentForm = 'line' | 'box' | 'text'

/** Components by name, as far as it takes to read a page: how each is written. */
export type ComponentForms = ReadonlyMap<string, ComponentForm>

/** A use of a component on a page, as the author wrote it. */
export interface ComponentUse {
  readonly name: string
  readonly form: ComponentForm
  readonly attributes: Readonly<Record<string, string>>
  /** The words in its brackets; empty where it has none. */
  readonly label: string
}

/** A page as components see it. */
export interface PageFacts {
  readonly route: Route
  readonly file: string
  readonly title: string
  readonly description: string
  readonly owners: readonly PageOwner[]
  readonly review?: Review
  /** ISO day of the last change of its content; absent where it is not known. */
  readonly changed?: string
  readonly tags: readonly string[]
  readonly noindex: boolean
}

/** What a component is given beside its attributes. */
export interface ComponentContext {
  readonly data: HandbookData
  /** Every page of the site, in order of path. */
  readonly pages: readonly PageFacts[]
  /** How many links of other pages lead to a page. */
  readonly inboundLinks: (of: Route) => number
  /** The page that it stands on. */
  readonly page: PageFacts
  /** The day of the build, ISO. */
  readonly today: string
  /** The page's language. */
  readonly lang: string
  /** Where a row of data is edited; undefined where no edit address is configured. */
  readonly editHrefOf: (row: Pick<Row<unknown>, 'file' | 'place'>) => string | undefined
  /** True for an address on a host that needs a login. */
  readonly needsLogin: (url: string) => boolean
}

/** What a component's function is given. */
export interface ComponentProps<Attributes = Readonly<Record<string, unknown>>> {
  readonly attributes: Attributes
  readonly label: string
  readonly context: ComponentContext
  /** For a box: the author's content. */
  readonly children?: ComponentChildren
}

/**
 * What attributes, and the label, refer to: a key of a data file, or a word of the glossary.
 * By the attribute's name; `label` for the words in the brackets, which are words alone where the use has a `key`.
 */
export type ReferenceTable = Readonly<Record<string, ReferenceKind>>

/** The data that an attribute may refer to. */
export type ReferenceKind = 'people' | 'teams' | 'projects' | 'people|teams' | 'glossary'

/** A component as its module exports it. */
export interface ComponentModule {
  readonly form: ComponentForm
  /** The shape of its attributes; every value is a text as the author wrote it. */
  readonly attributes: z.ZodObject
  readonly references?: ReferenceTable
  /** True where its links are those of `context.pages`: on a site without a page for inside it lists none such, so no link of it leads inside by mistake. */
  readonly listsPages?: true
  /**
   * Gives nodes, with addresses as an author would write them from the root of the site (`/people/`); null where there is nothing to show, which
   * is told to the author. A method, so that a module may say what `attributes` makes of the texts.
   */
  Component(props: ComponentProps): VNode | null
}

/** Components by name. */
export type Components = ReadonlyMap<string, ComponentModule>
