import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Day } from './day.tsx'
import { Owners } from './owners.tsx'

/** The end of the page: whom to ask, when it last changed, and where to change or take it. */
export function Footer({ view }: { readonly view: PageView }): VNode | null {
  const { words, owner, changed, editHref, markdownHref } = view
  if (owner.length === 0 && !changed && !editHref && !markdownHref) return null
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
      </ul>
      <ul>
        {owner.length > 0 && (
          <li>
            {words.owner} <Owners view={view} />
          </li>
        )}
        {changed && (
          <li>
            {words.lastChanged} <Day date={changed} locale={words.locale} />
          </li>
        )}
      </ul>
    </footer>
  )
}
