/** Told to the document when the search is to open; its script listens. */
const SEARCH_EVENT = 'handbook:search'

/**
 * Opens the search by the button in the header, `/` and Ctrl-K. Its script is not small, and most pages are read without it, so it is
 * loaded when the reader reaches for it; where it cannot be had, the index of all pages is gone to.
 */
export function enableSearchButton(): void {
  const button = document.querySelector<HTMLButtonElement>('button.search-open')
  if (!button) return
  let loading: Promise<void> | undefined
  const load = (): Promise<void> =>
    (loading ??= loadScript(button.dataset['search'] ?? '').catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  const open = (): void => {
    const tell = (): void => void document.dispatchEvent(new CustomEvent(SEARCH_EVENT))
    load().then(tell, () => {
      location.href = button.dataset['allPages'] ?? ''
    })
  }
  const prepare = (): void => void load().catch(() => undefined)
  button.addEventListener('click', open)
  button.addEventListener('pointerenter', prepare)
  button.addEventListener('focus', prepare)
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isSearchKey(event) || isBusy(event.target)) return
    event.preventDefault()
    open()
  })
}

/** `/` may need Shift on the reader's keyboard. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key === '/') return !ctrlKey && !metaKey && !altKey
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
}

/** True while the reader writes, or answers a dialog. */
function isBusy(target: EventTarget | null): boolean {
  const writes = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  return writes || document.querySelector('dialog[open]') !== null
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => {
      resolve()
    }
    script.onerror = () => {
      script.remove()
      reject(new Error(address))
    }
    document.head.append(script)
  })
}
