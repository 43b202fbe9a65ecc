import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** A list of this many pages stands open. */
const SHORT = 6

/** The pages that link to this one: a disclosure, which is open where the list is short. */
export function LinkedFrom({ view }: { readonly view: PageView }): VNode | null {
  const { words, linkedFrom } = view
  const { pages, others } = linkedFrom
  if (pages.length === 0) return null
  const count = (pages.length + others).toLocaleString(words.locale)
  return (
    <nav class="page-linked-from" aria-label={words.linkedFrom}>
      <details open={pages.length <= SHORT}>
        <summary>
          {words.linkedFrom} <span>({count})</span>
        </summary>
        <ul>
          {pages.map((page) => (
            <li>
              <a href={page.href}>{page.text}</a>
            </li>
          ))}
          {others > 0 && <li>{words.andOthers.replace('{count}', others.toLocaleString(words.locale))}</li>}
        </ul>
      </details>
    </nav>
  )
}
