import type { PreviewMessage, PreviewProblem, PreviewProgress } from '../../model/preview.ts'
import type { DevEvent } from '../contract.ts'

/** What open pages were told so far, as far as one that is opened later must know it. */
export interface PreviewState {
  readonly revision: () => number
  /** Takes what the session tells; gives what open pages are told. */
  readonly take: (event: DevEvent) => PreviewMessage
  /** The first message to a page. */
  readonly hello: () => PreviewMessage
  /** The files that problems name: they may be opened in the editor. */
  readonly namedFiles: () => ReadonlySet<string>
}

export function createPreviewState(): PreviewState {
  let revision = 1
  let progress: PreviewProgress | undefined
  let problem: PreviewProblem | undefined
  return {
    revision: () => revision,
    take(event) {
      switch (event.kind) {
        case 'progress':
          progress = { parsed: event.parsed, pages: event.pages }
          break
        case 'stopped':
          problem = event.problem
          break
        case 'mended':
          problem = undefined
          revision += 1
          break
        case 'changed':
          revision += 1
          return { ...event, revision }
        case 'renamed':
        case 'checked':
      }
      return event
    },
    hello: () => ({ kind: 'hello', revision, ...(progress ? { progress } : {}), ...(problem ? { problem } : {}) }),
    namedFiles: () => new Set(problem?.file === undefined ? [] : [problem.file]),
  }
}
