import { sourceReader } from '../commands/source-reader.ts'
import type { PreviewProblem } from '../model/preview.ts'
import type { DevEvent, DevSession } from '../dev/contract.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { savedReport } from '../report/saved-report.ts'
import { createFrames } from '../report/source-frame.ts'
import { amount, countBySeverity, SEVERITIES } from '../report/summary.ts'
import { paint } from '../report/text.ts'
import { createProgressLine } from './progress-line.ts'
import { printError } from './report-failure.ts'
import { colorsFor, widthOf, type Terminal } from './terminal.ts'

/** Somebody who follows a session. */
export interface Follower {
  /** Says what stands in the way from the start: nobody listened yet. The entry page is asked for first in any case. */
  readonly begin: () => void
  readonly stop: () => void
}

/** Follows a session, and prints what there is to say: how far reading has come, and what became of each save. */
export function followOnTerminal(session: DevSession, terminal: Terminal): Follower {
  const progress = createProgressLine(terminal)
  const colors = colorsFor(terminal.stdout, terminal.env)
  let findings: readonly Diagnostic[] | undefined
  let saved = new Set<string>()

  function say(text: string): void {
    progress.clear()
    terminal.stdout.write(text)
  }

  async function sayFirst(now: readonly Diagnostic[]): Promise<void> {
    const pages = (await session.site())?.pages.length ?? 0
    const counts = countBySeverity(now)
    const found = SEVERITIES.filter((severity) => severity !== 'info' && counts[severity] > 0)
    const parts = found.map((severity) => paint(colors, severity)(amount(counts[severity], severity)))
    say(`${[amount(pages, 'page'), ...(parts.length === 0 ? ['no findings'] : parts)].join(', ')}\n`)
  }

  function sayChecked(): void {
    const now = session.findings()
    if (findings === undefined) void sayFirst(now)
    else if (saved.size > 0) {
      const frameOf = createFrames(sourceReader(session.project.root), widthOf(terminal.stdout))
      say(savedReport({ files: saved, before: findings, now }, frameOf, colors))
    }
    findings = now
    saved = new Set()
  }

  function hear(event: DevEvent): void {
    switch (event.kind) {
      case 'progress':
        if (event.parsed < event.pages) progress.show({ stage: 'parse', done: event.parsed, total: event.pages })
        else progress.clear()
        break
      case 'changed':
        for (const file of event.files) saved.add(file)
        break
      case 'renamed':
        say(
          `${event.from} is now ${event.to}. So that the old address leads on, put this into the front matter of ${event.file}:\n  ${event.line}\n`,
        )
        break
      case 'checked':
        sayChecked()
        break
      case 'stopped':
        progress.clear()
        printError(problemText(event.problem), terminal)
        break
      case 'mended':
        say('What stood in the way is mended.\n')
    }
  }

  const stopListening = session.listen(hear)
  return {
    begin() {
      void session.answer('/').then((answer) => {
        if (answer.kind === 'stopped') hear(answer)
      })
    },
    stop() {
      stopListening()
      progress.clear()
    },
  }
}

function problemText({ message, frame }: PreviewProblem): string {
  return frame === undefined ? message : `${message}\n${frame}`
}
