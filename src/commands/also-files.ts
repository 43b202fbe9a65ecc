import { runRules } from '../check/run-rules.ts'
import { findAlso } from '../discover/find-also.ts'
import { truePaths } from '../discover/true-paths.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { pathsInFiles, resolveFiles } from '../resolve/resolve-files.ts'
import type { LoadedSite } from './load-site.ts'
import { openCompiler } from './page-compiler.ts'

/** What can be wrong with a Markdown file wherever it is read. All other rules are about a site: its addresses, front matter, HTML. */
const GROUPS = ['ref', 'footnote', 'image', 'ext', 'mail', 'tel', 'heading', 'text', 'disable']
const RULES = [
  ...['link/page', 'link/anchor', 'link/case', 'link/outside-root', 'link/empty', 'link/malformed', 'link/unsafe', 'link/text'],
  ...['asset/missing', 'asset/case', 'anchor/duplicate', 'source/encoding', 'source/crash'],
]

/**
 * Reads the Markdown beside the content that the configuration names in `check.also`, and gives it as a site whose addresses are the paths of
 * files. Undefined where it names none. Throws a UsageError for a name that nothing has.
 */
export async function loadAlso({ project, site }: LoadedSite): Promise<Site | undefined> {
  const sources = findAlso(project, site.config.check.also)
  if (sources.length === 0) return undefined
  const compile = await openCompiler(site.config)
  const pages = await Promise.all(sources.map((source) => compile(source)))
  return resolveFiles(site, pages, truePaths(project.root, pathsInFiles(pages)))
}

/** A site with the pages of such files among its own, for what is asked of all links alike. */
export function withAlso(site: Site, files: Site | undefined): Site {
  return files === undefined ? site : { ...site, pages: [...site.pages, ...files.pages] }
}

/** What is wrong with such files, by the rules that are not about a site. No repair goes with it: those are for pages of the site. */
export function checkAlso(files: Site | undefined, { base: _, ...facts }: CheckFacts): readonly Diagnostic[] {
  if (files === undefined) return []
  const found = runRules(files, { ...facts, stylesheets: [], layoutLinks: [] })
  return found.filter(({ rule }) => RULES.includes(rule) || GROUPS.includes(rule.split('/')[0] ?? '')).map(forFiles)
}

function forFiles({ fix: _, hint, ...finding }: Diagnostic): Diagnostic {
  // Where a missing file belongs is another matter beside the content.
  return hint === undefined || finding.rule === 'asset/missing' ? finding : { ...finding, hint }
}
