import { defaultConfig } from '../../src/config/parse-config.ts'
import type { Config } from '../../src/model/config.ts'
import { NO_DATA } from '../../src/model/data.ts'
import type { PageOwner } from '../../src/model/owner.ts'
import { BLANK_TEXT, type Heading, type Page } from '../../src/model/page.ts'
import { outputFileOf, route } from '../../src/model/route.ts'
import type { Route } from '../../src/model/route.ts'
import type { Asset, NavigationNode, Redirect, Site, SitePage, Target } from '../../src/model/site.ts'
import type { LinkSlot } from '../../src/model/slots.ts'
import { sourcePath } from '../../src/model/source-path.ts'

/** A page as a test writes it: its address, and what matters to the test. */
export interface PageInput extends Partial<Omit<Page, 'path' | 'frontMatter' | 'headings'>> {
  readonly route: string
  readonly frontMatter?: Partial<Page['frontMatter']>
  readonly owners?: readonly PageOwner[]
  readonly headings?: readonly (Partial<Heading> & Pick<Heading, 'depth' | 'text'>)[]
  /** Where the slots lead, by the pages' own addresses. */
  readonly targets?: (to: (route: string) => SitePage) => readonly Target[]
}

/** A site as a test writes it. Navigation and reading order follow from the addresses where they are not given. */
export interface SiteInput {
  readonly config?: Partial<Config>
  readonly pages?: readonly PageInput[]
  readonly assets?: readonly Asset[]
  readonly redirects?: readonly (Pick<Redirect, 'from' | 'to'> & Partial<Redirect>)[]
  readonly navigation?: NavigationNode
  readonly history?: Readonly<Record<string, string>>
}

const CONFIG: Config = {
  title: 'Handbook',
  description: '',
  url: '',
  siteUrls: [],
  lang: 'en',
  visibility: 'public',
  routes: 'directory',
  links: 'directory',
  layout: 'page',
  frameHosts: [],
  markdown: {
    dialect: 'gfm',
    dialects: {},
    kramdown: {},
    parser: 'auto',
    autolinks: true,
    smartPunctuation: false,
    maths: false,
    html: 'clean',
  },
  editUrl: '',
  drafts: false,
  search: true,
  wholeSections: true,
  brand: { accent: '', logo: '' },
  audience: 'internal',
  defaultAudience: 'public',
  internalAssets: [],
  publicWords: [],
  owner: [],
  reviewEvery: '',
  data: {},
  check: defaultConfig().check,
}

/** Builds a site from what a test writes. */
export function createSite(input: SiteInput): Site {
  const byRoute = new Map<Route, SitePage>()
  const pages = (input.pages ?? []).map((page) => createPage(page, byRoute))
  for (const page of pages) if (!byRoute.has(page.route)) byRoute.set(page.route, page)
  return {
    config: { ...CONFIG, ...input.config },
    pages,
    byRoute,
    redirects: (input.redirects ?? []).map((redirect) => createRedirect(redirect, byRoute)),
    navigation: input.navigation ?? navigationOf(pages),
    order: pages,
    assets: input.assets ?? [],
    generated: new Set(),
    history: new Map(
      Object.entries(input.history ?? {}).map(([path, changed]) => [
        sourcePath(path),
        { changed, touched: changed, authors: [], commits: [] },
      ]),
    ),
    data: NO_DATA,
    internal: new Set(),
    today: '2026-03-31',
    layoutNames: [],
    diagnostics: [],
  }
}

/** A redirect from one address; where no page is at its end, a file is. */
function createRedirect(redirect: Pick<Redirect, 'from' | 'to'> & Partial<Redirect>, byRoute: ReadonlyMap<Route, SitePage>): Redirect {
  const page = byRoute.get(route(redirect.to))
  const asset: Asset = { route: route(redirect.to), source: redirect.to, file: redirect.to, size: 1 }
  const end = { query: '', fragment: '', remarks: [] }
  const target: Target = page ? { kind: 'page', page, ...end } : { kind: 'asset', asset, ...end }
  return { isPattern: false, target, file: 'content/redirects.yaml', ...redirect }
}

function createPage(input: PageInput, byRoute: ReadonlyMap<Route, SitePage>): SitePage {
  const { route: address, frontMatter, headings = [], targets, owners = [], ...rest } = input
  const path = `${outputFileOf(route(address)).replace(/\.html$/, '')}.md`
  const page: Page = {
    ...BLANK_TEXT,
    path: sourcePath(path),
    frontMatter: { places: {}, ...frontMatter },
    title: frontMatter?.title ?? address,
    headings: headings.map((heading) => ({ id: heading.text.toLowerCase(), inToc: true, ...heading })),
    ...rest,
  }
  return {
    page,
    route: route(address),
    file: `content/${path}`,
    owners,
    get targets() {
      return targets?.((to) => found(byRoute, to)) ?? []
    },
  }
}

function found(byRoute: ReadonlyMap<Route, SitePage>, address: string): SitePage {
  const page = byRoute.get(route(address))
  if (!page) throw new Error(`The test has no page at ${address}`)
  return page
}

function navigationOf(pages: readonly SitePage[]): NavigationNode {
  const titles = new Map(pages.map(({ route: address, page }) => [address as string, page.title]))
  const addresses = new Set(['/', ...pages.flatMap(({ route: address }) => [address, ...foldersAbove(address)])])
  const node = (address: string): NavigationNode => ({
    title: titles.get(address) ?? address,
    route: route(address),
    hasPage: titles.has(address),
    children: [...addresses].filter((other) => other !== address && foldersAbove(other).at(-1) === address).map(node),
  })
  return node('/')
}

/** `/` and `/a/` for `/a/b/` and for `/a/b.html`. */
function foldersAbove(address: string): readonly string[] {
  const parts = address.replace(/\/$/, '').split('/').slice(0, -1)
  return address === '/' ? [] : parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)
}

/** A node of the navigation that has a page. */
export function node(address: string, children: readonly NavigationNode[] = []): NavigationNode {
  return { title: address, route: route(address), hasPage: true, children }
}

/** A link slot. */
export function link(url: string, kind: LinkSlot['kind'] = 'link'): LinkSlot {
  return { kind, url, text: '' }
}

/** A target on a page. */
export function toPage(page: SitePage, fragment = '', query = ''): Target {
  return { kind: 'page', page, fragment, query, remarks: [] }
}
