import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { hasUpkeep, UpkeepItems } from './upkeep-items.tsx'

/** One quiet line under the title: the page's status, whether it is for inside, who looks after it, and how fresh it is. */
export function PageLine({ view }: { readonly view: PageView }): VNode | null {
  const { words, status, isInternal } = view
  if (!status && !isInternal && !hasUpkeep(view)) return null
  return (
    <ul class="page-line">
      {status && <li class="page-status">{status === 'draft' ? words.draft : status}</li>}
      {isInternal && (
        <li class="page-status">
          <span class="audience-mark audience-internal">{words.internal}</span>
        </li>
      )}
      <UpkeepItems view={view} />
    </ul>
  )
}
