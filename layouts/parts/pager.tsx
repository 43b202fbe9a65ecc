import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The pages before and after this one in reading order. */
export function Pager({ view }: { readonly view: PageView }): VNode | null {
  const { previous, next, words } = view
  if (!previous && !next) return null
  return (
    <nav class="page-pager" aria-label={words.pager}>
      {previous && (
        <a rel="prev" href={previous.href}>
          <span>{words.previous}</span> {previous.text}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          <span>{words.next}</span> {next.text}
        </a>
      )}
    </nav>
  )
}
