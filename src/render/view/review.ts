import { soonFrom, stateOn } from '../../handbook/reviews/state.ts'
import type { Site, SitePage } from '../../model/site.ts'
import type { ReviewView } from '../../model/view.ts'

/** A page's review on the day of the build; a reviewer that the data knows has a name there. */
export function reviewView({ review }: SitePage, { data, today }: Pick<Site, 'data' | 'today'>): ReviewView | undefined {
  if (!review) return undefined
  const { reviewed, by, due } = review
  return {
    ...(reviewed !== undefined && { reviewed }),
    ...(by !== undefined && { by: data.people.get(by)?.value.name ?? data.teams.get(by)?.value.name ?? by }),
    due,
    soonFrom: soonFrom(review),
    state: stateOn(review, today),
  }
}
