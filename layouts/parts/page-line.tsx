import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Day } from './day.tsx'
import { Owners } from './owners.tsx'

/** One quiet line under the title: who looks after the page, and how fresh it is. */
export function PageLine({ view }: { readonly view: PageView }): VNode | null {
  const { words, owner, reviewed, changed, status } = view
  if (owner.length === 0 && !reviewed && !changed && !status) return null
  return (
    <ul class="page-line">
      {status && <li class="page-status">{status === 'draft' ? words.draft : status}</li>}
      {owner.length > 0 && (
        <li>
          {words.owner} <Owners view={view} />
        </li>
      )}
      {reviewed && (
        <li>
          {words.reviewed} <Day date={reviewed} locale={words.locale} />
        </li>
      )}
      {changed && (
        <li>
          {words.lastChanged} <Day date={changed} locale={words.locale} />
        </li>
      )}
    </ul>
  )
}
