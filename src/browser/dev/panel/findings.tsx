import type { VNode } from 'preact'
import type { PreviewFinding } from '../../../model/preview.ts'
import { isReading, type PanelProps } from './panel-state.ts'

/** What is wrong with the page: each finding opens the editor where it stands. */
export function Findings({ state, words, actions }: PanelProps): VNode {
  const { findings, total, source } = state.page
  const { parsed = 0, pages = 0 } = state.progress ?? {}
  return (
    <section>
      <h2>{findings.length === 0 ? words.noFindings : words.findings(findings.length)}</h2>
      <ul class="findings">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${placeOf(finding)} ${finding.message}`}>
            <button
              type="button"
              title={words.openPlace(placeOf(finding))}
              onClick={() => {
                actions.open(finding)
              }}
            >
              <b data-severity={finding.severity}>{words.severity[finding.severity]}</b> {finding.message}
              {finding.hint !== undefined && <i> ({finding.hint})</i>}
              <code>{placeOf(finding)}</code>
            </button>
          </li>
        ))}
      </ul>
      <p class="foot">
        {isReading(state) && <span>{words.reading(parsed.toLocaleString(), pages.toLocaleString())}</span>}
        {total > findings.length && <span>{words.onWholeSite(total)}</span>}
        {source !== undefined && (
          <button type="button" onClick={actions.openSource}>
            {words.openSource} <kbd>e</kbd>
          </button>
        )}
      </p>
    </section>
  )
}

function placeOf({ file, line, column }: PreviewFinding): string {
  return [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':')
}
