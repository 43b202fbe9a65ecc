import type { VNode } from 'preact'
import { Changes } from './changes.tsx'
import { Findings } from './findings.tsx'
import { Overlay } from './overlay.tsx'
import { Renames } from './renames.tsx'
import { isReading, type PanelProps, type PanelState } from './panel-state.ts'

/** The panel in the corner: one line, and all that there is to say when it is opened. */
export function Panel(props: PanelProps): VNode {
  const { state, words, actions } = props
  return (
    <>
      <aside aria-label={words.preview} data-state={stateOf(state)}>
        <details
          open={state.isOpen}
          onToggle={({ currentTarget }) => {
            actions.toggle(currentTarget.open)
          }}
        >
          <summary>
            <span class="dot" />
            <span role="status">{lineOf(props)}</span>
          </summary>
          <div class="parts">
            {state.isMissing && <p>{words.missing}</p>}
            {state.didNotOpen && <p>{words.notOpened}</p>}
            <Renames {...props} />
            <Changes {...props} />
            <Findings {...props} />
          </div>
        </details>
      </aside>
      <Overlay {...props} />
    </>
  )
}

function stateOf({ isConnected, page, isMissing, problem }: PanelState): string {
  if (!isConnected) return 'away'
  if (isMissing || problem || page.findings.some(({ severity }) => severity === 'error')) return 'error'
  return page.findings.length > 0 ? 'warning' : 'well'
}

function lineOf({ state, words }: PanelProps): string {
  if (!state.isConnected) return words.notConnected
  if (state.problem) return words.stopped
  const { findings } = state.page
  if (findings.length > 0) return words.findings(findings.length)
  const { parsed = 0, pages = 0 } = state.progress ?? {}
  return isReading(state) ? words.reading(parsed.toLocaleString(), pages.toLocaleString()) : words.noFindings
}
