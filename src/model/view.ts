import type { ReviewState } from './review.ts'

/** A link that is ready to print: its words, and its href from the page that it stands on. */
export interface LinkView {
  readonly text: string
  readonly href: string
}

/** An entry of a page's branch of the navigation. */
export interface NavigationView extends LinkView {
  /** True for the page itself. */
  readonly current: boolean
  /** True where a folder has no page of its own: printed as text. */
  readonly plain: boolean
  readonly children: readonly NavigationView[]
  /** Where entries are left out that the whole tree has: the children of this one, or those beside it, whose place it takes. */
  readonly more?: 'below' | 'beside'
}

/** Pages that link to a page. */
export interface LinkedFromView {
  /** By title. */
  readonly pages: readonly LinkView[]
  /** How many more there are. */
  readonly others: number
}

/** An entry of the contents list beside the text. */
export interface ContentsView extends LinkView {
  readonly children: readonly ContentsView[]
}

/** Somebody who looks after a page. */
export interface OwnerView {
  readonly name: string
  /** A team's page, or the list of the owner's pages; empty where there is none. */
  readonly href: string
  /** Who leads the team. */
  readonly lead?: string
  /** A channel, or an address in the chat; its href is empty where it is a name alone. */
  readonly chat?: LinkView
  readonly hasLeft: boolean
}

/** How to ask about a page: at an address, or else in a channel. One of the two is empty. */
export interface AskView {
  readonly href: string
  readonly channel: string
}

/** When a page was reviewed, and when it is to be again. All days are ISO. */
export interface ReviewView {
  /** Absent where it never was. */
  readonly reviewed?: string
  /** Who did it, by name. */
  readonly by?: string
  readonly due: string
  /** The day from which it is called due soon. */
  readonly soonFrom: string
  /** How it stands on the day of the build; the browser finds out how it stands on the reader's. */
  readonly state: ReviewState
}

/** What a page with diagrams asks for beside the usual. */
export interface DiagramsView {
  readonly script: string
  readonly stylesheet: string
  /** The page that each diagram is drawn in, in a frame. */
  readonly frame: string
}

/** All that a layout needs, looked up already; a layout looks nothing up itself. */
export interface PageView {
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
  readonly title: string
  /** The title of the browser's window: the page's and the site's. */
  readonly windowTitle: string
  readonly description: string
  /** False where the body begins with an h1 of its own. */
  readonly printTitle: boolean
  /** The page's own HTML, its slots filled: goes into the one element with `data-page-body`. */
  readonly body: string
  readonly layout: string
  /** Absolute; empty where the site's address is not known. */
  readonly canonical: string
  /** What machines read of the page, JSON-LD that can stand in a script element; empty where the site's address is not known. */
  readonly structuredData: string
  /** An image for those who are shown a link to the page: absolute; empty where there is none. */
  readonly socialImage: string
  readonly noindex: boolean
  readonly site: { readonly title: string; readonly home: string; readonly logo: string }
  readonly stylesheet: string
  /** The company's accent; empty where it has none. */
  readonly brandStylesheet: string
  readonly script: string
  readonly favicon: string
  /** From the site's entry page down to the page's parent. */
  readonly breadcrumbs: readonly LinkView[]
  readonly navigation: readonly NavigationView[]
  /** The file with the whole tree of the navigation. */
  readonly navigationFile: string
  /** The page index A–Z. */
  readonly allPagesHref: string
  /** The pages that changed last; empty where no history is known. */
  readonly recentHref: string
  /** The feed of changed pages; empty where there is none. */
  readonly feedHref: string
  /** What tells a browser how to search here; empty where it cannot. */
  readonly openSearchHref: string
  /** The page with all pages of the section that this page begins; empty where there is none. */
  readonly wholeSectionHref: string
  /** The script that searches; empty where the site has no search. */
  readonly searchScript: string
  readonly contents: readonly ContentsView[]
  readonly previous?: LinkView
  readonly next?: LinkView
  readonly linkedFrom: LinkedFromView
  /** Pages below this one: what a home or section page lists. */
  readonly children: readonly (LinkView & { readonly description: string })[]
  readonly owner: readonly OwnerView[]
  /** True where nobody looks after the page, who is still here, on a site on which pages have owners. */
  readonly isUnowned: boolean
  /** Absent where nobody can be asked. */
  readonly ask?: AskView
  /** ISO dates. */
  readonly changed?: string
  readonly reviewed?: string
  /** Absent where the page need not be reviewed again. */
  readonly review?: ReviewView
  readonly status?: string
  /** True for a page for inside, on a site where others are for everybody. */
  readonly isInternal: boolean
  /** Empty where no edit address is configured. */
  readonly editHref: string
  /** The page's Markdown twin. */
  readonly markdownHref: string
  readonly features: readonly string[]
  /** Absent on a page without diagrams. */
  readonly diagrams?: DiagramsView
  /** Empty on a page without formulas. */
  readonly mathsStylesheet: string
}

/** The words of the interface in one language. */
export interface Words {
  /** The language that dates and lists are written in: the words' own, which is not always the page's. */
  readonly locale: string
  /** How days are written. It takes long to make, and serves for all days. */
  readonly days: Intl.DateTimeFormat
  readonly skipToContent: string
  readonly navigation: string
  readonly breadcrumbs: string
  readonly contents: string
  readonly previous: string
  readonly next: string
  /** The name of the links to the previous and the next page, taken together. */
  readonly pager: string
  readonly owner: string
  /** Behind a team's name, with `{name}` for who leads it. */
  readonly ledBy: string
  /** Behind the name of somebody who is not here any more. */
  readonly hasLeft: string
  readonly unowned: string
  readonly askAboutPage: string
  /** The same where a channel is known by name alone, `{channel}`. */
  readonly askInChannel: string
  readonly lastChanged: string
  /** On a page for inside. */
  readonly internal: string
  readonly reviewed: string
  /** With `{name}` for who did it. */
  readonly reviewedBy: string
  readonly neverReviewed: string
  /** How it stands with a review, behind the words above, with `{day}` for the day by which it is due. The first must be true on any day. */
  readonly reviewDue: string
  readonly reviewDueSoon: string
  readonly reviewOverdue: string
  readonly editPage: string
  readonly viewMarkdown: string
  readonly notFoundTitle: string
  readonly notFoundText: string
  readonly inThisSection: string
  readonly goHome: string
  readonly menu: string
  readonly allPages: string
  readonly recentlyChanged: string
  readonly wholeSection: string
  /** The name of the button that opens and closes an entry of the navigation, `{title}`. */
  readonly pagesBelow: string
  /** The name of the button in the place of entries that are left out. */
  readonly morePages: string
  readonly linkedFrom: string
  /** Behind a list of pages, with `{count}` for those that it leaves out. */
  readonly andOthers: string
  readonly search: string
  /** On the page of the search, before a link to all pages, where no script runs. */
  readonly searchNeedsScript: string
  readonly linkToSection: string
  /** Once the address of a section is in the clipboard. */
  readonly linkCopied: string
  readonly draft: string
  readonly copy: string
  readonly copied: string
  /** What a diagram is called that has no name of its own: before the heading that it stands under. */
  readonly diagram: string
  readonly diagramSource: string
  /** Before what is wrong with its source. */
  readonly diagramFailed: string
  /** On a page that is opened from disk. */
  readonly diagramNeedsServer: string
  /** What the button that changes the theme says of the theme that is in force. */
  readonly themeAuto: string
  readonly themeLight: string
  readonly themeDark: string
}
