import type { ComponentContext, PageFacts } from '../../model/component.ts'
import { replaceMarks } from '../../model/component-slot.ts'
import type { Config } from '../../model/config.ts'
import type { HandbookData } from '../../model/data.ts'
import { editHref } from '../../model/edit-href.ts'
import { isLoginHost } from '../../model/external-host.ts'
import type { Route } from '../../model/route.ts'
import type { FileHistory, SitePage } from '../../model/site.ts'
import type { SourcePath } from '../../model/source-path.ts'

/** What components may know of the site. */
export interface ComponentSurroundings {
  readonly config: Config
  readonly data: HandbookData
  readonly history: ReadonlyMap<SourcePath, FileHistory>
  /** All pages, in order of path. */
  readonly pages: readonly SitePage[]
  readonly inboundLinks: (of: Route) => number
  readonly today: string
}

/** Gives the context of each page's components. What all share is made once. */
export function componentContexts(surroundings: ComponentSurroundings): (page: SitePage) => ComponentContext {
  const { config, data, history, inboundLinks, today } = surroundings
  const facts = new Map(surroundings.pages.map((page) => [page.route, factsOf(page, history)]))
  const pages = [...facts.values()]
  return (page) => ({
    data,
    pages,
    inboundLinks,
    page: facts.get(page.route) ?? factsOf(page, history),
    today,
    lang: page.page.frontMatter.lang ?? config.lang,
    editHrefOf: ({ file, place }) => (config.editUrl === '' ? undefined : `${editHref(config.editUrl, file)}#L${String(place.line)}`),
    needsLogin: (url) => isLoginHost(url, config.check.external.loginHosts),
  })
}

function factsOf({ page, route, file, owners, review }: SitePage, history: ComponentSurroundings['history']): PageFacts {
  const { frontMatter } = page
  const changed = history.get(page.path)?.changed
  return {
    route,
    file,
    title: replaceMarks(page.title, () => '').trim(),
    description: frontMatter.description ?? '',
    owners,
    ...(review ? { review } : {}),
    ...(changed === undefined ? {} : { changed }),
    tags: frontMatter.tags ?? [],
    noindex: frontMatter.noindex === true,
  }
}
