/** Why a request got no answer. */
export type FailureCause =
  /** There is no such name. */
  | 'no-name'
  /** The name could not be looked up, or no network was there. */
  | 'offline'
  /** The name leads into a private network, so no request was made. */
  | 'private'
  | 'timeout'
  /** The connection broke off. */
  | 'reset'
  | 'other'

/** What came of one request, redirects not followed. */
export type Exchange =
  | { readonly kind: 'reply'; readonly status: number; readonly location?: string; readonly retryAfter?: string }
  | { readonly kind: 'failure'; readonly cause: FailureCause; readonly reason: string }
  /** The time for requests was up. */
  | { readonly kind: 'stopped' }

/** Makes one request. Throws nothing. */
export type Send = (url: URL, method: 'HEAD' | 'GET') => Promise<Exchange>
