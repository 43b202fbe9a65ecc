import { PRIVATE_CODE } from './guarded-lookup.ts'
import type { FailureCause } from './exchange.ts'

const CAUSES: Readonly<Record<string, readonly [cause: FailureCause, reason: string]>> = {
  ENOTFOUND: ['no-name', 'there is no such host'],
  EAI_AGAIN: ['offline', 'its name could not be looked up'],
  ENETUNREACH: ['offline', 'there is no way to its network'],
  ENETDOWN: ['offline', 'the network is down'],
  [PRIVATE_CODE]: ['private', 'its name leads into a private network, which is not asked'],
  ECONNRESET: ['reset', 'the connection was broken off'],
  ECONNABORTED: ['reset', 'the connection was broken off'],
  EPIPE: ['reset', 'the connection was broken off'],
  UND_ERR_SOCKET: ['reset', 'the connection was broken off'],
  ETIMEDOUT: ['timeout', 'it did not take the connection in time'],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'it did not take the connection in time'],
  ECONNREFUSED: ['other', 'it refuses the connection'],
  EHOSTUNREACH: ['other', 'there is no way to the host'],
  UND_ERR_HEADERS_OVERFLOW: ['other', 'the head of its answer is too long'],
  CERT_HAS_EXPIRED: ['other', 'its certificate has expired'],
  CERT_NOT_YET_VALID: ['other', 'its certificate is not valid yet'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['other', 'its certificate is signed by itself'],
  SELF_SIGNED_CERT_IN_CHAIN: ['other', 'its certificate is signed by nobody known'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['other', 'its certificate is signed by nobody known'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['other', 'its certificate comes without those that vouch for it'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['other', 'its certificate is for another host'],
}

/** What the error of a request means: why it failed, and that in words. Takes whatever was thrown. */
export function describeFailure(error: unknown): { readonly cause: FailureCause; readonly reason: string } {
  const code = codeOf(error)
  const known = CAUSES[code]
  if (known) return { cause: known[0], reason: known[1] }
  if (code.startsWith('HPE_')) return { cause: 'other', reason: 'its answer is not HTTP' }
  if (/CERT|SSL|TLS|EPROTO/.test(code)) return { cause: 'other', reason: `no secure connection came about (${code})` }
  return { cause: 'other', reason: code === '' ? 'the request failed' : `the request failed (${code})` }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? '' : codeOf(error.cause)
}
