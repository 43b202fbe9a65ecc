import type { Config } from '../../model/config.ts'
import { contentSecurityPolicy } from '../../render/outputs/content-security-policy.ts'
import { FRAME_POLICY_HEADER } from '../../render/outputs/diagram-frame-policy.ts'
import { DIAGRAM_FILES } from '../../render/theme-files.ts'

/** What every answer says, whatever it holds: nothing is kept, and no other site may take it in. */
export const HEADERS_OF_ALL: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** The policy of an address of the site, as the built site asks its host for it. */
export function policyFor(address: string, config: Config): string {
  return address.startsWith(DIAGRAM_FILES.frame) ? FRAME_POLICY_HEADER : contentSecurityPolicy(config)
}
