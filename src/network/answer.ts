/** What came of asking an address, all redirects followed. */
export interface Answer {
  /** As in a verdict; `gone`: nothing there, this time. `unknown`: there was no time to ask. */
  readonly kind: 'ok' | 'moved' | 'gone' | 'blocked' | 'unreachable' | 'internal' | 'private' | 'unknown'
  /** In words: `404 Not Found`. */
  readonly reason: string
  readonly status?: number
  readonly movedTo?: string
  /** Where the way ended, for one that answered well. */
  readonly landed?: string
  /** Of fragments that were looked for: whether they are on the page. */
  readonly anchors?: Readonly<Record<string, boolean>>
  /** Set where no request could be made, since there was no network or no such name: that may be the fault of this machine's own network. */
  readonly lookup?: 'offline' | 'no-name'
}
