import { runRules } from '../../src/check/run-rules.ts'
import { isNeverPublished, kindOf } from '../../src/discover/content-kind.ts'
import { parseRedirects } from '../../src/discover/parse-redirects.ts'
import { formsOf } from '../../src/commands/site-components.ts'
import { BUILT_IN_COMPONENTS } from '../../src/handbook/components/index.ts'
import { forAudience } from '../../src/handbook/data/audience.ts'
import { readData } from '../../src/handbook/data/read-data.ts'
import type { Components } from '../../src/model/component.ts'
import type { DataFile } from '../../src/model/data.ts'
import type { CheckFacts } from '../../src/model/rule.ts'
import type { Page, SourceFile } from '../../src/model/page.ts'
import { route } from '../../src/model/route.ts'
import type { Asset, Site, SitePage, Target } from '../../src/model/site.ts'
import { sourcePath, type SourcePath } from '../../src/model/source-path.ts'
import { createCompiler } from '../../src/parse/compile.ts'
import { createFragmentCompiler } from '../../src/parse/compile-fragment.ts'
import { resolveSite } from '../../src/resolve/resolve-site.ts'
import { configWith, type CompileOptions } from './compile.ts'
import { lineOf } from './finding-lines.ts'

/** Files by their path below the content root: pages, `redirects.yaml`, `data/people.yaml`, `CODEOWNERS`, what is not published, and else assets, whose text is no matter. */
export type Files = Readonly<Record<string, string>>

/** What rules get where a test asks for nothing more. */
export const NO_CHECK_FACTS: CheckFacts = { today: '2026-03-31', stylesheets: [], layoutLinks: [] }

/** What a test may set, the components of the site among it. */
export interface LoadOptions extends Omit<CompileOptions, 'path'> {
  readonly components?: Components
}

/** A site as a test reads it. */
export interface Loaded {
  readonly site: Site
  /**
   * All findings, as the command line prints them; files are named by their path below the content root. That nothing links to a page is
   * left out: pages made for a test seldom are linked.
   */
  readonly findings: readonly string[]
  /** The addresses of all pages, sorted. */
  readonly routes: readonly string[]
  readonly pageAt: (address: string) => SitePage
}

/** Compiles pages and joins them to a site, without a disk. */
export async function load(files: Files, options: LoadOptions = {}): Promise<Loaded> {
  const pages = await compilePages(files, options)
  return join(files, pages, options)
}

/** Compiles the pages among some files, each on its own. */
export async function compilePages(files: Files, options: LoadOptions = {}): Promise<readonly Page[]> {
  const compile = createCompiler(configWith(options), formsOf(options.components ?? BUILT_IN_COMPONENTS), sourcesIn(files, isIncludable))
  return Promise.all(sourcesIn(files, isPage).map((source) => compile(source)))
}

function sourcesIn(files: Files, isWanted: (path: string) => boolean): readonly SourceFile[] {
  const wanted = Object.entries(files).filter(([path]) => isWanted(path))
  return wanted.map(([path, text]) => ({ path: sourcePath(path), file: path, bytes: new TextEncoder().encode(text) }))
}

/** Joins compiled pages to a site, in the order in which they are given. */
export function join(files: Files, pages: readonly Page[], options: LoadOptions = {}): Loaded {
  const { redirects, diagnostics } = parseRedirects(files['redirects.yaml'] ?? '', 'redirects.yaml')
  const config = configWith(options)
  const data = readData(dataFilesOf(files), config, NO_CHECK_FACTS.today)
  const codeowners = files['CODEOWNERS']
  const site = resolveSite({
    config,
    pages,
    files: new Map<SourcePath, string>(pages.map(({ path }) => [path, path])),
    assets: Object.keys(files)
      .filter((path) => !isPage(path) && !isUnpublished(path))
      .map((path): Asset => ({ route: route(path), source: path, file: path, size: 1 })),
    redirects,
    unpublished: Object.keys(files).filter(isUnpublished),
    history: new Map(),
    data: forAudience(data.data, config),
    ...(codeowners === undefined ? {} : { codeowners: { file: 'CODEOWNERS', prefix: '', text: codeowners } }),
    today: NO_CHECK_FACTS.today,
    components: options.components ?? BUILT_IN_COMPONENTS,
    compileFragment: createFragmentCompiler(config),
    layoutNames: ['handbook-page-toc', 'home', 'markdown_page', 'page'],
    diagnostics: [...diagnostics, ...data.diagnostics],
  })
  return {
    site,
    findings: runRules(site, NO_CHECK_FACTS)
      .filter(({ rule }) => rule !== 'page/orphan')
      .map(lineOf),
    routes: site.pages.map(({ route }) => route).sort(),
    pageAt: (address) => {
      const page = site.byRoute.get(route(address))
      if (!page) throw new Error(`There is no page at ${address}, but at ${[...site.byRoute.keys()].join(', ')}`)
      return page
    },
  }
}

/** Where a link leads, in a word: `/people/#leave`, `file /a.png`, `elsewhere https://…`, `missing page`. */
export function targetText(target: Target | undefined): string {
  switch (target?.kind) {
    case 'page':
      return target.page.route + target.query + (target.fragment === '' ? '' : `#${target.fragment}`)
    case 'asset':
      return `file ${target.asset.route}${target.query}${target.fragment === '' ? '' : `#${target.fragment}`}`
    case 'external':
      return `elsewhere ${target.url}`
    case 'missing':
      return `missing ${target.reason}`
    case undefined:
      return 'no target'
  }
}

function dataFilesOf(files: Files): readonly DataFile[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const [, name] = /^data\/([^/]+)\.ya?ml$/.exec(file) ?? []
    return name === undefined ? [] : [{ file, name, text }]
  })
}

function isPage(path: string): boolean {
  return kindOf(path) === 'page' && !isUnpublished(path)
}

function isIncludable(path: string): boolean {
  return kindOf(path) === 'page' && path.split('/').some((name) => name.startsWith('_')) && isUnpublished(path)
}

function isUnpublished(path: string): boolean {
  const names = path.split('/')
  return kindOf(path) === 'template' || names.some((_, index) => isNeverPublished(names.slice(0, index + 1).join('/')))
}
