import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Ask } from './ask.tsx'
import { hasUpkeep, UpkeepItems } from './upkeep-items.tsx'

/** The end of the page: whom to ask, how fresh it is, and where to change or take it. */
export function Footer({ view }: { readonly view: PageView }): VNode | null {
  const { words, editHref, markdownHref, wholeSectionHref } = view
  if (!hasUpkeep(view) && !editHref && !markdownHref && !wholeSectionHref) return null
  return (
    <footer class="page-footer">
      <ul>
        {editHref && (
          <li>
            <a href={editHref}>{words.editPage}</a>
          </li>
        )}
        {markdownHref && (
          <li>
            <a href={markdownHref}>{words.viewMarkdown}</a>
          </li>
        )}
        {wholeSectionHref && (
          <li>
            <a href={wholeSectionHref}>{words.wholeSection}</a>
          </li>
        )}
      </ul>
      {hasUpkeep(view) && (
        <ul>
          <UpkeepItems view={view} />
          <Ask view={view} />
        </ul>
      )}
    </footer>
  )
}
