import { requestAddress } from './external-links.ts'

/** Parts of a path that are of a page to sign in, or to agree to something. */
const GATES = /^(?:log-?in|sign-?in|sign-?up|auth|oauth2?|sso|consent|users?|accounts?)$/i

/**
 * True where an address that another one leads to is most likely the same page: a site that has given up a page often leads to its entry
 * page or to a page to sign in, and calls that a move.
 */
export function isLikeForLike(from: string, to: string): boolean {
  const [old, moved] = [requestAddress(from), requestAddress(to)]
  if (!old || !moved) return false
  const isEntry = moved.pathname === '/' && moved.search === '' && (old.pathname !== '/' || old.search !== '')
  const isGate = gates(moved) && !gates(old)
  return !isEntry && !isGate
}

function gates({ pathname }: URL): boolean {
  return pathname.split('/').some((part) => GATES.test(part))
}
