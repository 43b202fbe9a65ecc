import type { VNode } from 'preact'
import { z } from 'zod'
import { compareText } from '../../model/compare-text.ts'
import type { ComponentModule, ComponentProps, PageFacts } from '../../model/component.ts'
import { encodeRoute } from '../../model/route.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { limit, some } from './parts/attributes.ts'
import { Day } from './parts/day.tsx'

const attributes = z.strictObject({
  /** Only pages below an address, `/engineering/`. */
  section: some.optional(),
  /** Only pages of a person or team, by key. */
  owner: some.optional(),
  /** Only pages with a tag. */
  tag: some.optional(),
  /** By title, or what was changed or reviewed last before all else; by address where it is left out. */
  sort: z.enum(['title', 'changed', 'reviewed']).optional(),
  limit: limit.optional(),
})

type Attributes = z.infer<typeof attributes>

/** A list of pages with their descriptions: `::page-list{section=/engineering/ sort=changed limit=5}`. The page that it stands on is not on it. */
export const pageList: ComponentModule = { form: 'line', attributes, listsPages: true, Component }

function Component({ attributes, context }: ComponentProps<Attributes>): VNode | null {
  const words = componentWords(context.lang)
  const pages = context.pages.filter((page) => page.route !== context.page.route && isMeant(page, attributes))
  const shown = sorted(pages, attributes.sort, words).slice(0, attributes.limit)
  if (shown.length === 0) return null
  return (
    <ul class="page-list">
      {shown.map((page) => (
        <li>
          <a href={encodeRoute(page.route)}>{page.title}</a>
          <Daytime page={page} sort={attributes.sort} words={words} />
          {page.description !== '' && <div class="detail">{page.description}</div>}
        </li>
      ))}
    </ul>
  )
}

function isMeant({ route, owners, tags }: PageFacts, { section, owner, tag }: Attributes): boolean {
  const above = section === undefined ? '' : folderOf(section)
  return (
    (above === '' || (encodeRoute(route).startsWith(above) && encodeRoute(route) !== above)) &&
    (owner === undefined || owners.some(({ key }) => key === owner)) &&
    (tag === undefined || tags.includes(tag))
  )
}

/** The address of a section, however it is written: `engineering`, `/engineering/`. */
function folderOf(section: string): string {
  const inner = section.split('/').filter((part) => part !== '')
  return inner.length === 0 ? '' : `/${inner.join('/')}/`
}

function sorted(pages: readonly PageFacts[], sort: Attributes['sort'], { locale }: ComponentWords): readonly PageFacts[] {
  if (sort === undefined) return pages
  const { compare } = new Intl.Collator(locale, { numeric: true })
  if (sort === 'title') return [...pages].sort((a, b) => compare(a.title, b.title))
  return [...pages].sort((a, b) => compareText(dayOf(b, sort), dayOf(a, sort)))
}

function dayOf({ changed, review }: PageFacts, sort: Attributes['sort']): string {
  if (sort === 'changed') return changed ?? ''
  return sort === 'reviewed' ? (review?.reviewed ?? '') : ''
}

interface DaytimeProps {
  readonly page: PageFacts
  readonly sort: Attributes['sort']
  readonly words: ComponentWords
}

/** The day by which the list is sorted. */
function Daytime({ page, sort, words }: DaytimeProps): VNode | null {
  const day = dayOf(page, sort)
  if (day === '') return null
  return (
    <span class="detail">
      {` · ${sort === 'changed' ? words.changed : words.reviewed} `}
      <Day date={day} words={words} />
    </span>
  )
}
