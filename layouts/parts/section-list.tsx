import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { AllPages } from './all-pages.tsx'

/** The pages below this one, as a quiet grid, and the way to all others. */
export function SectionList({ view }: { readonly view: PageView }): VNode | null {
  if (view.children.length === 0) return null
  return (
    <section class="section-list" aria-labelledby="_sections">
      <h2 id="_sections">{view.words.inThisSection}</h2>
      <ul>
        {view.children.map((section) => (
          <li>
            <a href={section.href}>{section.text}</a>
            {section.description && <p>{section.description}</p>}
          </li>
        ))}
      </ul>
      <AllPages view={view} />
    </section>
  )
}
