import { renderToString } from 'preact-render-to-string'
import type { Route } from '../../model/route.ts'
import type { Site } from '../../model/site.ts'
import { hrefsFrom } from '../hrefs.ts'
import type { RedirectEnd } from './redirect-end.ts'

/**
 * The page that stands at an old address and leads to the new one, without script: at once by itself, and by a link.
 * Takes the route that it is served at and where it ends.
 */
export function redirectDocument(from: Route, end: RedirectEnd, { config }: Site): string {
  const page = end.kind === 'local' ? end.page?.page : undefined
  const title = page?.title ?? (end.kind === 'local' ? end.route : end.url)
  const path = end.kind === 'local' ? hrefsFrom(from, config.url, config.links).to(end.route) : end.url
  const href = end.kind === 'local' ? path + end.tail : path
  const document = (
    <html lang={page?.frontMatter.lang ?? config.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={end.kind === 'external' || config.url === '' ? path : config.url + end.path} />
      </head>
      <body>
        <p>
          <a href={href}>{title}</a>
        </p>
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(document)}\n`
}
