import type { Config } from '../model/config.ts'
import type { SitePage } from '../model/site.ts'
import { NOT_FOUND_ROUTE } from './hrefs.ts'

/** True where search engines are asked to leave a page out: on the whole of an internal site, where the page says so, and for what is no page. */
export function isNoindex({ page, route }: SitePage, config: Config): boolean {
  return config.visibility === 'internal' || page.frontMatter.noindex === true || route === NOT_FOUND_ROUTE
}
