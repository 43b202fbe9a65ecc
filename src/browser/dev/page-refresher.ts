import { fetchPage } from './fetch-page.ts'
import { holdStill } from './hold-still.ts'
import { markChanged } from './mark.ts'
import type { ScriptInput } from './script-input.ts'
import type { ServedPage } from './served-page.ts'

/** What is done with a page that was fetched. */
export interface Refreshing {
  readonly page: ServedPage
  /** What the server says in its tag; it may be another server by now. */
  readonly onInput: (input: ScriptInput) => void
  readonly onShown: (isMissing: boolean) => void
}

/**
 * Gives a function that makes the open page that which is served at its address now; false where the server does not answer. One after the
 * other: what changes while a page is fetched has it fetched again.
 */
export function createRefresher({ page, onInput, onShown }: Refreshing): () => Promise<boolean> {
  // A page that stands in the place of others while the site cannot be made has none of their style and scripts.
  const isStandIn = document.documentElement.hasAttribute('data-preview-stopped')
  let isRefreshing = false
  let isOutdated = false

  async function becomeCurrent(): Promise<boolean> {
    const fetched = await fetchPage()
    if (fetched === undefined) return false
    if (fetched.kind === 'elsewhere') location.replace(fetched.address)
    else onInput(fetched.input)
    if (fetched.kind !== 'page') return true
    if (isStandIn) location.reload()
    else {
      const added = holdStill(() => {
        const parts = page.become(fetched.document)
        document.dispatchEvent(new CustomEvent('handbook:text'))
        return parts
      })
      markChanged(added)
      onShown(fetched.isMissing)
    }
    return true
  }

  return async () => {
    isOutdated = true
    if (isRefreshing) return true
    isRefreshing = true
    let isAnswered = true
    while (isOutdated && isAnswered) {
      isOutdated = false
      isAnswered = await becomeCurrent()
    }
    isRefreshing = false
    return isAnswered
  }
}
