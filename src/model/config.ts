import type { CheckConfig } from './check-config.ts'
import type { OwnDataKind } from './data-kind.ts'
import type { KramdownConfig } from './kramdown-config.ts'
import type { LinkStyle } from './route.ts'

/** What the marks of a page mean: GitHub's Markdown with what handbooks write on top of it, or kramdown to the letter. */
export type Dialect = 'gfm' | 'kramdown'

/** How Markdown is read. */
export interface MarkdownConfig {
  readonly dialect: Dialect
  /** The dialects of folders of the content, by their paths; of two that hold a page, the inner one counts. */
  readonly dialects: Readonly<Record<string, Dialect>>
  readonly kramdown: KramdownConfig
  readonly parser: 'auto' | 'remark' | 'satteri'
  /** `www.example.com` and `https://…` in text become links. */
  readonly autolinks: boolean
  /** `--`, `---`, `...`, `<<` and `>>` become – — … « ». */
  readonly smartPunctuation: boolean
  readonly maths: boolean
  /** 'clean': no script, style or unsafe address from content. 'trusted': authors' HTML kept whole. */
  readonly html: 'clean' | 'trusted'
}

/** Who content is for. */
export type Audience = 'internal' | 'public'

/** The configuration of a site, with every default filled in. */
export interface Config {
  readonly title: string
  readonly description: string
  /** The site's own address, without a slash at its end: `https://handbook.example.com`. Empty where none is known. */
  readonly url: string
  /** Further addresses that are this site's, without a slash at their end. */
  readonly siteUrls: readonly string[]
  readonly lang: string
  /** 'internal' sites ask search engines to stay away. */
  readonly visibility: 'internal' | 'public'
  readonly routes: 'directory' | 'file'
  readonly links: LinkStyle
  readonly layout: string
  /** Hosts whose pages may be framed: `docs.google.com`, or `*.example.com`. */
  readonly frameHosts: readonly string[]
  readonly markdown: MarkdownConfig
  /** Where a page's source is edited: `{path}` stands for the file from the project's root. */
  readonly editUrl: string
  readonly drafts: boolean
  /** Whether the site has a search. */
  readonly search: boolean
  /** Whether sections get a page with all of their pages. */
  readonly wholeSections: boolean
  readonly brand: { readonly accent: string; readonly logo: string }
  /** Who the built site is for: `internal` sees everything, `public` nothing that is for inside. */
  readonly audience: Audience
  /** Who sees what says nothing of its audience. */
  readonly defaultAudience: Audience
  /** Patterns, from the project's root, of assets that are for inside. Assets of an internal section are too. */
  readonly internalAssets: readonly string[]
  /** Words that are no secret, though only internal sources hold them: the proof of a public site does not seek them. */
  readonly publicWords: readonly string[]
  /** Who looks after pages that nobody else does: keys of people or teams. */
  readonly owner: readonly string[]
  /** How often pages are to be reviewed that say nothing of it, `6 months`; empty for not at all. */
  readonly reviewEvery: string
  /** Data files of the project's own, by their name without its ending. */
  readonly data: Readonly<Record<string, OwnDataKind>>
  readonly check: CheckConfig
}

/** The part of the configuration that pages are compiled by: plain data, which can be hashed and crosses threads. */
export interface CompileConfig extends Pick<Config, 'lang' | 'markdown' | 'frameHosts' | 'audience'> {
  readonly check: Pick<CheckConfig, 'terms'> & { readonly external: Pick<CheckConfig['external'], 'loginHosts'> }
}

/** Takes out of a configuration what pages are compiled by. */
export function compileConfig({ lang, markdown, frameHosts, audience, check }: CompileConfig): CompileConfig {
  const { terms, external } = check
  return { lang, markdown, frameHosts, audience, check: { terms, external: { loginHosts: external.loginHosts } } }
}
