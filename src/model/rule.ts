import type { Base } from './base.ts'
import type { Diagnostic, Place, Severity } from './diagnostic.ts'
import type { Level } from './level.ts'
import type { ExternalVerdict } from './external.ts'
import type { Route } from './route.ts'
import type { Site } from './site.ts'
import type { SiteLinks } from './site-links.ts'

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** Permanent: `link/page`. */
  readonly id: string
  /** What its findings weigh unless the configuration says otherwise. */
  readonly severity: Level
  /** What it judges, in a line. */
  readonly summary: string
}

/** What a rule says of one thing; its name and weight are the rule's. */
export interface RuleFinding extends Omit<Diagnostic, 'rule' | 'severity'> {
  /** Where this one weighs more or less than the rule's findings do. */
  readonly severity?: Severity
}

/**
 * What a rule's findings on a page hang on, beside what pages show each other: their addresses, titles and front matter, where they lead and what can
 * lead to them. 'links': on each link by itself; 'texts': on what the page itself says; 'site': on nothing else.
 */
export type LooksAt = 'links' | 'texts' | 'site'

/** A judgement on a site: small, pure, and known for ever by its name. */
export interface Rule extends RuleInfo {
  readonly looksAt: LooksAt
  readonly check: (site: Site, facts: CheckFacts, links: SiteLinks) => Iterable<RuleFinding>
}

/** A stylesheet that the site publishes. */
export interface Stylesheet {
  readonly route: Route
  /** The file as its writer knows it, from the project's root. */
  readonly file: string
  readonly text: string
}

/** An address that a layout of the project prints on its pages, outside the pages' own text, and that leads nowhere. */
export interface LayoutLink {
  /** As the HTML has it. */
  readonly url: string
  /** What is wrong with it, and what to do about that. */
  readonly problem: string
  readonly hint?: string
  /** The first page that it stands on, and on how many it does. */
  readonly from: Route
  readonly pages: number
  /** The file of the layout, or of a part of it, from the project's root; and where in that the address stands, as far as this is known. */
  readonly layout: string
  readonly place?: Place
}

/** What rules may need beside the site; each part is there only where it was asked for. */
export interface CheckFacts {
  /** The day of the run, ISO. */
  readonly today: string
  /** The configuration's file, from the project's root; absent where the project has none. */
  readonly configFile?: string
  readonly base?: Base
  /** What is known of external addresses, by the address without its fragment. Absent where nobody asked. */
  readonly verdicts?: ReadonlyMap<string, ExternalVerdict>
  /** True for a run that is there to ask other sites and tells of nothing else. */
  readonly isOnlyExternal?: boolean
  readonly stylesheets: readonly Stylesheet[]
  readonly layoutLinks: readonly LayoutLink[]
}
