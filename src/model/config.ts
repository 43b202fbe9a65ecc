import type { CheckConfig } from './check-config.ts'
import type { LinkStyle } from './route.ts'

/** How Markdown is read. */
export interface MarkdownConfig {
  readonly dialect: 'gfm' | 'kramdown'
  readonly parser: 'auto' | 'remark' | 'satteri'
  /** `www.example.com` and `https://…` in text become links. */
  readonly autolinks: boolean
  /** `--`, `---`, `...`, `<<` and `>>` become – — … « ». */
  readonly smartPunctuation: boolean
  readonly maths: boolean
  /** 'clean': no script, style or unsafe address from content. 'trusted': authors' HTML kept whole. */
  readonly html: 'clean' | 'trusted'
}

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
  readonly brand: { readonly accent: string; readonly logo: string }
  readonly check: CheckConfig
}
