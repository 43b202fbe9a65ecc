import type { VNode } from 'preact'
import type { PanelProps } from './panel-state.ts'

/** The pages that the branch changed. */
export function Changes({ state: { changed }, words }: PanelProps): VNode | null {
  if (!changed) return null
  if (changed.pages.length === 0) return <p class="foot">{words.nothingChanged(changed.base)}</p>
  return (
    <section class="changes">
      <h2>{words.changedSince(changed.base)}</h2>
      <ul>
        {changed.pages.map(({ kind, title, file, href }) => (
          <li key={`${kind} ${file}`}>
            <b data-change={kind}>{words.change[kind]}</b> {href === undefined ? title : <a href={href}>{title}</a>} <code>{file}</code>
          </li>
        ))}
      </ul>
      {changed.more > 0 && <p class="foot">{words.more(changed.more)}</p>}
    </section>
  )
}
