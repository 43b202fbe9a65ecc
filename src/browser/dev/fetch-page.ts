import { readScriptInput, SCRIPT_TAG, type ScriptInput } from './script-input.ts'

/** A page as it is served now. */
export type FetchedPage =
  | { readonly kind: 'page'; readonly document: Document; readonly input: ScriptInput; readonly isMissing: boolean }
  /** The site cannot be made; the input is there all the same. */
  | { readonly kind: 'stopped'; readonly input: ScriptInput }
  /** Another address stands for this one, or something that is no page. */
  | { readonly kind: 'elsewhere'; readonly address: string }

/** Fetches the open page's address; undefined where the server does not answer. */
export async function fetchPage(): Promise<FetchedPage | undefined> {
  try {
    const response = await fetch(location.pathname + location.search, { cache: 'no-store' })
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true
    if (response.redirected || !isPage) return { kind: 'elsewhere', address: response.url + location.hash }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const script = page.querySelector<HTMLScriptElement>(SCRIPT_TAG)
    if (!script) return { kind: 'elsewhere', address: response.url + location.hash }
    const input = readScriptInput(script)
    if (page.documentElement.hasAttribute('data-preview-stopped')) return { kind: 'stopped', input }
    return { kind: 'page', document: page, input, isMissing: response.status === 404 }
  } catch {
    return undefined
  }
}
