import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Day } from './day.tsx'
import { Owners } from './owners.tsx'
import { ReviewItem } from './review.tsx'

/** Who looks after the page, and how fresh it is, as items of a list. */
export function UpkeepItems({ view }: { readonly view: PageView }): VNode {
  const { words, owner, isUnowned, changed } = view
  return (
    <>
      {owner.length > 0 && (
        <li>
          {words.owner} <Owners view={view} />
        </li>
      )}
      {isUnowned && <li class="page-unowned">{words.unowned}</li>}
      <ReviewItem view={view} />
      {changed && (
        <li>
          {words.lastChanged} <Day date={changed} words={words} />
        </li>
      )}
    </>
  )
}

/** True where there is anything to say of a page's upkeep. */
export function hasUpkeep({ owner, isUnowned, reviewed, review, changed }: PageView): boolean {
  return owner.length > 0 || isUnowned || reviewed !== undefined || review !== undefined || changed !== undefined
}
