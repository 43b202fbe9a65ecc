import { PREVIEW_FOLDER, PREVIEW_TOKEN, type ChangedList, type OpenRequest, type PagePanel } from '../../model/preview.ts'

/** The preview's server, as a page asks it. The token is asked for anew each time: another server has another. */
export interface PreviewServer {
  readonly panel: (address: string) => Promise<PagePanel | undefined>
  /** Undefined where there is nothing to compare with. */
  readonly changed: () => Promise<ChangedList | undefined>
  /** False where nothing was opened. */
  readonly open: (asked: OpenRequest) => Promise<boolean>
}

export function createServer(token: () => string): PreviewServer {
  async function ask(path: string, init: RequestInit = {}): Promise<Response | undefined> {
    try {
      return await fetch(PREVIEW_FOLDER + path, { ...init, headers: { [PREVIEW_TOKEN]: token() } })
    } catch {
      // The server is away; that it is back is told by the stream.
      return undefined
    }
  }
  async function json<Value>(path: string): Promise<Value | undefined> {
    const response = await ask(path)
    return response?.ok === true ? (((await response.json()) as Value | null) ?? undefined) : undefined
  }
  return {
    panel: (address) => json(`page.json?${new URLSearchParams({ address }).toString()}`),
    changed: () => json('changed.json'),
    open: async (asked) => (await ask('open', { method: 'POST', body: JSON.stringify(asked) }))?.ok === true,
  }
}
