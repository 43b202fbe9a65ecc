import type { VNode } from 'preact'
import type { PanelProps } from './panel-state.ts'

/** Why the site cannot be made, over the page that was made last. */
export function Overlay({ state: { problem }, words, actions }: PanelProps): VNode | null {
  if (!problem) return null
  const { message, file, line, column, frame } = problem
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return (
    <section class="overlay" role="alert" aria-label={words.stopped}>
      <h2>{words.stopped}</h2>
      <p class="message">{message}</p>
      {frame !== undefined && (
        <pre tabIndex={0} aria-label={place}>
          {frame}
        </pre>
      )}
      <p class="foot">
        {file !== undefined && (
          <button
            type="button"
            onClick={() => {
              actions.open({ file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) })
            }}
          >
            {words.openPlace(place)}
          </button>
        )}
        <button type="button" onClick={actions.dismissProblem}>
          {words.close}
        </button>
      </p>
    </section>
  )
}
