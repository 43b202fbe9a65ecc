import { z } from 'zod'
import type { VNode } from 'preact'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import type { ReviewEntry } from '../../model/review.ts'
import { encodeRoute } from '../../model/route.ts'
import { isDue, reviewEntries } from '../reviews/entries.ts'
import { addSpan, readSpan, type Span } from '../../model/span.ts'
import { componentWords } from '../words/words.ts'
import { limit, some } from './parts/attributes.ts'
import { BacklogTable } from './parts/backlog-table.tsx'

const attributes = z.strictObject({
  /** Only pages of a person or team, by key. */
  owner: some.optional(),
  /** The most urgent so many. */
  limit: limit.optional(),
  /** Also what is due within a time: `30d`. */
  within: z.string().transform(toSpan).optional(),
})

/** The pages whose review is overdue or due soon, the most urgent first: `::backlog{owner=people limit=10 within=90d}`. */
export const backlog: ComponentModule = {
  form: 'line',
  attributes,
  references: { owner: 'people|teams' },
  listsPages: true,
  Component,
}

function Component({ attributes: asked, context }: ComponentProps<z.infer<typeof attributes>>): VNode {
  const { owner, within } = asked
  const { pages, inboundLinks, today } = context
  const words = componentWords(context.lang)
  const end = within && addSpan(today, within)
  const isListed = (entry: ReviewEntry): boolean => (end === undefined ? isDue(entry) : entry.review.due <= end)
  const own = pages.filter(({ owners }) => owner === undefined || owners.some(({ key }) => key === owner))
  const entries = reviewEntries(own, inboundLinks, today).filter(isListed).slice(0, asked.limit)
  if (entries.length === 0) return <p>{words.backlog.nothingDue}</p>
  return <BacklogTable entries={entries} words={words} hrefOf={encodeRoute} hasOwners={owner === undefined} />
}

function toSpan(text: string, context: z.RefinementCtx): Span {
  const span = readSpan(text)
  if (span) return span
  context.addIssue({ code: 'custom', message: 'must be a time such as 30d or 6 months' })
  return z.NEVER
}
