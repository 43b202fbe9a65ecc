import { render } from 'preact'
import { PREVIEW_FOLDER } from '../../../model/preview.ts'
import { devWords } from '../words.ts'
import { Panel } from './panel.tsx'
import { FIRST_STATE, type PanelActions, type PanelState } from './panel-state.ts'

/** The panel on an open page. */
export interface PagePanelBox {
  readonly update: (change: Partial<PanelState>) => void
  readonly state: () => PanelState
}

const STORAGE_KEY = 'handbook-preview-open'

/**
 * Puts the panel on the page, in a tree of its own: the page's style does not reach it, and it is no part of the page's body.
 */
export function createPanel(actions: Omit<PanelActions, 'toggle' | 'dismissProblem'>): PagePanelBox {
  const host = document.createElement('handbook-preview')
  const root = host.attachShadow({ mode: 'open' })
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = `${PREVIEW_FOLDER}dev.css`
  const box = document.createElement('div')
  box.className = 'preview'
  root.append(link, box)
  const all: PanelActions = {
    ...actions,
    toggle(isOpen) {
      if (isOpen === state.isOpen) return
      sessionStorage.setItem(STORAGE_KEY, String(isOpen))
      update({ isOpen })
      if (isOpen) actions.onOpened()
    },
    dismissProblem() {
      update({ problem: undefined })
    },
  }
  let state: PanelState = { ...FIRST_STATE, isOpen: sessionStorage.getItem(STORAGE_KEY) === 'true' }
  function update(change: Partial<PanelState>): void {
    state = { ...state, ...change }
    const { lang } = document.documentElement
    box.lang = lang
    render(<Panel state={state} words={devWords(lang)} actions={all} />, box)
  }
  update({})
  document.documentElement.append(host)
  return { update, state: () => state }
}

/** True where the reader has said, on this tab, whether the panel is to be open. */
export function isPanelDecided(): boolean {
  return sessionStorage.getItem(STORAGE_KEY) !== null
}
