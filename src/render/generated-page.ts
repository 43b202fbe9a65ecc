import { BLANK_TEXT } from '../model/page.ts'
import type { Route } from '../model/route.ts'
import type { SitePage } from '../model/site.ts'
import { sourcePath } from '../model/source-path.ts'

/** A page that no source file stands behind. `body` is its HTML; where it has none, its layout says all that is on it. */
export function generatedPage(about: {
  readonly route: Route
  readonly title: string
  readonly description: string
  readonly layout: string
  readonly body?: string
  readonly noindex?: boolean
  readonly features?: readonly string[]
}): SitePage {
  const { route, title, description, layout, body = '', noindex = false, features = [] } = about
  return {
    route,
    file: '',
    targets: [],
    owners: [],
    page: {
      ...BLANK_TEXT,
      path: sourcePath(''),
      frontMatter: { description, layout, noindex, places: {} },
      title,
      html: [body],
      features,
    },
  }
}
