import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The way from the entry page down to the page's parent. */
export function Breadcrumbs({ view }: { readonly view: PageView }): VNode | null {
  if (view.breadcrumbs.length === 0) return null
  return (
    <nav class="page-breadcrumbs" aria-label={view.words.breadcrumbs}>
      <ol>
        {view.breadcrumbs.map((link) => (
          <li>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
