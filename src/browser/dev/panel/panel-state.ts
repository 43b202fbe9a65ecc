import type { ChangedList, OpenRequest, PagePanel, PreviewProblem, PreviewProgress, Renaming } from '../../../model/preview.ts'
import type { DevWords } from '../words.ts'

/** What the panel shows. */
export interface PanelState {
  readonly isConnected: boolean
  readonly isOpen: boolean
  /** True where the page was there and now is not. */
  readonly isMissing: boolean
  readonly didNotOpen: boolean
  readonly page: PagePanel
  readonly progress?: PreviewProgress | undefined
  readonly problem?: PreviewProblem | undefined
  readonly changed?: ChangedList | undefined
  readonly renames: readonly Renaming[]
}

/** What can be done in the panel. */
export interface PanelActions {
  readonly open: (asked: OpenRequest) => void
  /** Opens the page's source, where the reader is. */
  readonly openSource: () => void
  readonly onOpened: () => void
  readonly toggle: (isOpen: boolean) => void
  readonly dismissProblem: () => void
}

/** What every part of the panel gets. */
export interface PanelProps {
  readonly state: PanelState
  readonly words: DevWords
  readonly actions: PanelActions
}

export const FIRST_STATE: PanelState = {
  isConnected: true,
  isOpen: false,
  isMissing: false,
  didNotOpen: false,
  page: { findings: [], total: 0 },
  renames: [],
}

/** True while pages are parsed that nobody asked for. */
export function isReading({ progress }: PanelState): boolean {
  return progress !== undefined && progress.parsed < progress.pages
}
