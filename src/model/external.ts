/**
 * Whether other sites are asked. 'cached': what is known from earlier is used, without a request. 'only': they are asked, and nothing else is
 * told.
 */
export type ExternalMode = 'off' | 'cached' | 'on' | 'only'

/** What is known of an address on another site. */
export interface ExternalVerdict {
  /**
   * `ok`: it answered. `moved`: it answers elsewhere, for good. `dead`: not there on three checks, a day between the first and the last.
   * `failing`: not there, but not yet dead. `unreachable`: no answer, a bad certificate, or an error of the server. `blocked`: it does not
   * talk to programs. `internal`: on a host that needs a login, never asked. `private`: in a private network, never asked.
   * `unknown`: not asked yet, or the time was up.
   */
  readonly kind: 'ok' | 'moved' | 'dead' | 'failing' | 'unreachable' | 'blocked' | 'internal' | 'private' | 'unknown'
  /** What happened, in words: `404 Not Found`, `no answer within 10 s`. */
  readonly reason: string
  readonly status?: number
  /** Where it has moved to. */
  readonly movedTo?: string
  /** ISO day of the last request. */
  readonly checked?: string
  /** How many checks in a row found nothing there, and the ISO day of the first of them. */
  readonly failures?: { readonly count: number; readonly since: string }
  /** ISO day of the last request that was answered well. */
  readonly lastGood?: string
  /** Fragments that links have, and that are not on its page; known only where they were looked for. */
  readonly missingAnchors?: readonly string[]
}
