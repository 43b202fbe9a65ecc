import { PREVIEW_FOLDER, PREVIEW_TOKEN, type PreviewMessage } from '../../model/preview.ts'

/** Milliseconds after which it is tried again. */
const RETRY_AFTER = 700

/** What a page does about its connection to the server. */
export interface Listening {
  readonly token: () => string
  readonly hear: (message: PreviewMessage) => void
  readonly lose: () => void
  /** The server is another one than that which served the page, or does not answer. Gives true when its token is known. */
  readonly renewToken: () => Promise<boolean>
}

/**
 * Listens to the server while the page is seen. A page that is not seen listens to nothing: browsers open six connections to a server at
 * most, and every tab would hold one. When it is seen again, the first message says whether something has changed.
 */
export function listenToServer({ token, hear, lose, renewToken }: Listening): void {
  let source: EventSource | undefined

  function open(): void {
    const opened = new EventSource(`${PREVIEW_FOLDER}events?${new URLSearchParams({ [PREVIEW_TOKEN]: token() }).toString()}`)
    source = opened
    opened.onmessage = ({ data }) => {
      hear(JSON.parse(String(data)) as PreviewMessage)
    }
    opened.onerror = () => {
      if (source !== opened) return
      close()
      lose()
      setTimeout(() => void reopen(), RETRY_AFTER)
    }
  }

  function close(): void {
    source?.close()
    source = undefined
  }

  async function reopen(): Promise<void> {
    if (source || document.hidden) return
    if (await renewToken()) open()
    else setTimeout(() => void reopen(), RETRY_AFTER)
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close()
    else void reopen()
  })
  // A page that goes into the browser's memory must not hold a connection, and begins anew when it comes back.
  addEventListener('pagehide', close)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void reopen()
  })
  if (!document.hidden) open()
}
