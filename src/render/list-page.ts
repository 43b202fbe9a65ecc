import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { OutputFile } from '../model/output.ts'
import { outputFileOf, type Route } from '../model/route.ts'
import { generatedPage } from './generated-page.ts'
import { hrefsFrom, type Hrefs } from './hrefs.ts'
import type { Rendering } from './rendering.ts'

/** A page that lists others, for those who look after a handbook: no navigation has it, and search engines are asked to leave it out. */
export function listPage(
  { site: { config }, renderPage }: Rendering,
  about: { readonly route: Route; readonly title: string },
  bodyFrom: (hrefs: Hrefs) => VNode,
): OutputFile {
  const body = renderToString(bodyFrom(hrefsFrom(about.route, config.url, config.links)))
  const page = generatedPage({ ...about, description: '', layout: config.layout, noindex: true, body })
  return { path: outputFileOf(about.route), content: renderPage(page) }
}
