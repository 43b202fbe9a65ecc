import type { Config } from '../../model/config.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { FRAME_POLICY_HEADER } from './diagram-frame-policy.ts'

/** Asks search engines to leave a file out. */
export const NOINDEX_LINE = 'X-Robots-Tag: noindex'

/** For a file that has another name when it has another content: it need not be asked for again. */
export const KEPT_LINE = 'Cache-Control: public, max-age=31536000, immutable'

/** What stands in `robots.txt` of every site. */
export const ROBOTS_LINES = 'User-agent: *\nDisallow:\n'

/** The headers of every file of a site. */
export function headerLines(config: Config): readonly string[] {
  return [
    `Content-Security-Policy: ${contentSecurityPolicy(config)}`,
    'X-Content-Type-Options: nosniff',
    // Players of videos refuse to run where they are not told the site; its path they need not know.
    'Referrer-Policy: strict-origin-when-cross-origin',
  ]
}

/** All lines that the tool itself writes for hosts and crawlers, the same on every site with the same configuration. */
export function hostLines(config: Config): readonly string[] {
  return [...headerLines(config), NOINDEX_LINE, KEPT_LINE, ROBOTS_LINES, FRAME_POLICY_HEADER]
}
