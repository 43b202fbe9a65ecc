import type { VNode } from 'preact'
import type { PanelProps } from './panel-state.ts'

/** Pages that got another address while they were looked at, with the line that keeps the old one alive. */
export function Renames({ state: { renames }, words }: PanelProps): VNode | null {
  if (renames.length === 0) return null
  return (
    <section class="renames">
      {renames.map(({ from, to, file, line }) => (
        <div key={`${from} ${to}`}>
          <p>{words.renamed(from, to)}</p>
          <p>{words.redirectLine(file)}</p>
          <p class="copied-line">
            <code>{line}</code>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                void copyLine(line, currentTarget, words.copied)
              }}
            >
              {words.copy}
            </button>
          </p>
        </div>
      ))}
    </section>
  )
}

async function copyLine(line: string, button: HTMLElement, copied: string): Promise<void> {
  await navigator.clipboard.writeText(line)
  button.textContent = copied
}
