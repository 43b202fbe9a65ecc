import type { OutputFile } from '../../model/output.ts'
import type { Rendering } from '../rendering.ts'
import { ROBOTS_LINES } from './host-lines.ts'

/**
 * `robots.txt` (RFC 9309). It lets crawlers read every page, also of an internal site: a page that they must
 * not fetch cannot tell them `noindex`, and may be listed by its address alone.
 */
export function* robots({ site }: Rendering): Generator<OutputFile> {
  const { url, visibility } = site.config
  const announcement = url !== '' && visibility === 'public' ? `\nSitemap: ${url}/sitemap.xml\n` : ''
  yield { path: 'robots.txt', content: ROBOTS_LINES + announcement }
}
