import { z } from 'zod'
import type { VNode } from 'preact'
import type { ComponentContext, ComponentModule, ComponentProps } from '../../model/component.ts'
import type { ReviewEntry } from '../../model/review.ts'
import { encodeRoute } from '../../model/route.ts'
import { BacklogTable } from '../reviews/backlog-table.tsx'
import { backlogWords } from '../reviews/backlog-words.ts'
import { isDue, reviewEntries } from '../reviews/entries.ts'
import { addSpan, readSpan, type Span } from '../reviews/span.ts'

const attributes = z.strictObject({
  /** Only pages of a person or team, by key. */
  owner: z.string().min(1, 'must be a key of people.yaml or teams.yaml').optional(),
  /** The most urgent so many. */
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number from 1')
    .transform(Number)
    .optional(),
  /** Also what is due within a time: `30d`. */
  within: z.string().transform(toSpan).optional(),
})

/** The pages whose review is overdue or due soon, the most urgent first: `::backlog{owner=people limit=10 within=90d}`. */
export const backlog: ComponentModule = { form: 'line', attributes, Component }

function Component({ attributes: { owner, limit, within }, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  if (owner !== undefined && !isKnown(owner, context)) return null
  const { pages, inboundLinks, today } = context
  const words = backlogWords(context.lang)
  const end = within && addSpan(today, within)
  const isListed = (entry: ReviewEntry): boolean => (end === undefined ? isDue(entry) : entry.review.due <= end)
  const own = pages.filter(({ owners }) => owner === undefined || owners.some(({ key }) => key === owner))
  const entries = reviewEntries(own, inboundLinks, today).filter(isListed).slice(0, limit)
  if (entries.length === 0) return <p>{words.nothingDue}</p>
  return <BacklogTable entries={entries} words={words} hrefOf={encodeRoute} hasOwners={owner === undefined} />
}

function isKnown(owner: string, { data, pages }: ComponentContext): boolean {
  return data.people.has(owner) || data.teams.has(owner) || pages.some(({ owners }) => owners.some(({ key }) => key === owner))
}

function toSpan(text: string, context: z.RefinementCtx): Span {
  const span = readSpan(text)
  if (span) return span
  context.addIssue({ code: 'custom', message: 'must be a time such as 30d or 6 months' })
  return z.NEVER
}
