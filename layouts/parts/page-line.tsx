import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { hasUpkeep, UpkeepItems } from './upkeep-items.tsx'

/** One quiet line under the title: the page's status, who looks after it, and how fresh it is. */
export function PageLine({ view }: { readonly view: PageView }): VNode | null {
  const { words, status } = view
  if (!status && !hasUpkeep(view)) return null
  return (
    <ul class="page-line">
      {status && <li class="page-status">{status === 'draft' ? words.draft : status}</li>}
      <UpkeepItems view={view} />
    </ul>
  )
}
