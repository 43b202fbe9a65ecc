import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, route } from '../../model/route.ts'
import { pathPrefix } from '../hrefs.ts'
import { isNoindex } from '../is-noindex.ts'
import type { Rendering } from '../rendering.ts'
import { DIAGRAM_FILES } from '../theme-files.ts'
import { FRAME_POLICY_HEADER } from './diagram-frame-policy.ts'
import { headerLines, KEPT_LINE, NOINDEX_LINE } from './host-lines.ts'

/**
 * `_headers`, for hosts that read it (Netlify, Cloudflare Pages). Both make browsers ask whether a file has changed, as is right where a
 * name stays the same when its content changes; only names that are made of their content are told to be kept.
 */
export function* headers({ site, pages, twins }: Rendering): Generator<OutputFile> {
  const { config } = site
  const everywhere = headerLines(config)
  const frame = pages.some(({ page }) => page.features.includes('mermaid')) ? frameRules(config.url) : []
  if (config.visibility === 'internal') {
    yield { path: '_headers', content: [rule('/*', [...everywhere, NOINDEX_LINE]), ...frame].join('\n') }
    return
  }
  // A page says noindex in a meta tag; its Markdown twin has no other place than a header.
  const hiddenTwins = pages.filter((page) => isNoindex(page, config)).flatMap((page) => twins.get(page) ?? [])
  const rules = hiddenTwins.map((path) => rule(pathPrefix(config.url) + encodeRoute(route(path)), [NOINDEX_LINE]))
  yield { path: '_headers', content: [rule('/*', everywhere), ...frame, ...rules].join('\n') }
}

/**
 * The frame of diagrams has a policy in the place of that of pages. Cloudflare joins what all rules of a path say, so that the first is
 * taken away before; Netlify takes what the last rule says, and passes over a line without a colon.
 */
function frameRules(url: string): readonly string[] {
  const frame = rule(`${pathPrefix(url)}${DIAGRAM_FILES.frame}*`, [
    '! Content-Security-Policy',
    `Content-Security-Policy: ${FRAME_POLICY_HEADER}`,
  ])
  return [frame, rule(`${pathPrefix(url)}${DIAGRAM_FILES.parts}*`, [KEPT_LINE])]
}

function rule(path: string, lines: readonly string[]): string {
  return `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`
}
