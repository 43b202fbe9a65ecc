import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, route } from '../../model/route.ts'
import { pathPrefix } from '../hrefs.ts'
import { isNoindex } from '../is-noindex.ts'
import type { Rendering } from '../rendering.ts'
import { headerLines, NOINDEX_LINE } from './host-lines.ts'

/**
 * `_headers`, for hosts that read it (Netlify, Cloudflare Pages). No file is told to be cached for long: their names stay
 * the same when their content changes.
 */
export function* headers({ site, pages, twins }: Rendering): Generator<OutputFile> {
  const { config } = site
  const everywhere = headerLines(config)
  if (config.visibility === 'internal') {
    yield { path: '_headers', content: rule('/*', [...everywhere, NOINDEX_LINE]) }
    return
  }
  // A page says noindex in a meta tag; its Markdown twin has no other place than a header.
  const hiddenTwins = pages.filter((page) => isNoindex(page, config)).flatMap((page) => twins.get(page) ?? [])
  const rules = hiddenTwins.map((path) => rule(pathPrefix(config.url) + encodeRoute(route(path)), [NOINDEX_LINE]))
  yield { path: '_headers', content: [rule('/*', everywhere), ...rules].join('\n') }
}

function rule(path: string, lines: readonly string[]): string {
  return `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`
}
