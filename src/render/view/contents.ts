import { nestByLevel } from '../../model/nest-by-level.ts'
import type { Nested } from '../../model/nest-by-level.ts'
import type { Heading, Page } from '../../model/page.ts'
import type { ContentsView } from '../../model/view.ts'
import { encodeFragment } from '../body/encode-fragment.ts'

const DEFAULT_DEPTH = 3

/** The contents list beside a page's text. Empty where front matter wants none, and where it would hold less than two entries. */
export function contentsView(page: Page): readonly ContentsView[] {
  const { toc = true } = page.frontMatter
  if (toc === false) return []
  const depth = toc === true ? DEFAULT_DEPTH : toc.depth
  const title = titleHeading(page)
  const entries = page.headings.filter((heading) => heading.inToc && heading.id !== '' && heading.depth <= depth && heading !== title)
  return entries.length < 2 ? [] : nestByLevel(entries, ({ depth: level }) => level).map(entryView)
}

/** The only h1 of a body that begins with it is the page's title; where more follow, it is a section like them. */
function titleHeading(page: Page): Heading | undefined {
  const topHeadings = page.headings.filter((heading) => heading.depth === 1)
  return page.hasLeadingH1 && topHeadings.length === 1 ? topHeadings[0] : undefined
}

function entryView({ entry, children }: Nested<Heading>): ContentsView {
  return { text: entry.text, href: `#${encodeFragment(entry.id)}`, children: children.map(entryView) }
}
