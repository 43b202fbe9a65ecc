import type { VNode } from 'preact'
import type { NavigationView } from '../../src/model/view.ts'

/** Entries of the navigation, each with the entries below it. A folder that has no page of its own is text. */
export function NavigationList({ entries }: { readonly entries: readonly NavigationView[] }): VNode {
  return (
    <ul>
      {entries.map((entry) => (
        <li data-more={entry.more}>
          {entry.plain ? (
            <span>{entry.text}</span>
          ) : (
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              {entry.text}
            </a>
          )}
          {entry.children.length > 0 && <NavigationList entries={entry.children} />}
        </li>
      ))}
    </ul>
  )
}
