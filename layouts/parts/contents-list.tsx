import type { VNode } from 'preact'
import type { ContentsView } from '../../src/model/view.ts'

/** Headings, each with the headings below it. */
export function ContentsList({ entries }: { readonly entries: readonly ContentsView[] }): VNode {
  return (
    <ul>
      {entries.map((entry) => (
        <li>
          <a href={entry.href}>{entry.text}</a>
          {entry.children.length > 0 && <ContentsList entries={entry.children} />}
        </li>
      ))}
    </ul>
  )
}
