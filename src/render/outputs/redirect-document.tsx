import { renderToString } from 'preact-render-to-string'
import { encodeRoute } from '../../model/route.ts'
import type { Route } from '../../model/route.ts'
import type { Site } from '../../model/site.ts'
import { hrefsFrom } from '../hrefs.ts'

/**
 * The page that stands at an old address and leads to the new one, without script: at once by itself, and by a link.
 * Takes the route that it is served at and the route that it leads to.
 */
export function redirectDocument(from: Route, to: Route, { config, byRoute }: Site): string {
  const target = byRoute.get(to)?.page
  const title = target?.title ?? to
  const href = hrefsFrom(from, config.url, config.links).to(to)
  const document = (
    <html lang={target?.frontMatter.lang ?? config.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={config.url === '' ? href : config.url + encodeRoute(to)} />
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
