import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Day } from './day.tsx'
import { Owners } from './owners.tsx'

/** Who looks after the page, and how fresh it is, as items of a list. */
export function UpkeepItems({ view }: { readonly view: PageView }): VNode {
  const { words, owner, reviewed, changed } = view
  return (
    <>
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
    </>
  )
}

/** True where there is anything to say of a page's upkeep. */
export function hasUpkeep({ owner, reviewed, changed }: PageView): boolean {
  return owner.length > 0 || reviewed !== undefined || changed !== undefined
}
