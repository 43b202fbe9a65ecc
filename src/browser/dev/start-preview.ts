import type { OpenRequest, PreviewMessage } from '../../model/preview.ts'
import { currentAddress, folderAddress, pathOf } from './address.ts'
import { listenToServer } from './connection.ts'
import { refreshImages } from './images.ts'
import { onEditKey } from './keys.ts'
import { createRefresher } from './page-refresher.ts'
import { createPanel, isPanelDecided } from './panel/create-panel.tsx'
import type { ScriptInput } from './script-input.ts'
import { keepServedPage, type ServedPage } from './served-page.ts'
import { createServer } from './server.ts'
import { refreshStylesheets } from './stylesheets.ts'
import { topHeading } from './top-heading.ts'

/** Begins when the page's head is read; shows the panel, and listens, when all of it is. */
export function startPreview(input: ScriptInput): void {
  const rootAttributes = new Map([...document.documentElement.attributes].map(({ name, value }) => [name, value]))
  document.addEventListener('DOMContentLoaded', () => {
    followChanges(keepServedPage(rootAttributes), input)
  })
}

function followChanges(page: ServedPage, { token, revision, prefix }: ScriptInput): void {
  const known = { token, revision }
  const address = (): string => currentAddress(prefix)
  const server = createServer(() => known.token)
  const panel = createPanel({ open: (asked) => void open(asked), openSource, onOpened: () => void refreshPanel() })
  const refreshPage = createRefresher({
    page,
    onInput: (input) => {
      Object.assign(known, { token: input.token, revision: input.revision })
    },
    onShown: (isMissing) => {
      panel.update({ isMissing })
    },
  })

  async function open(asked: OpenRequest): Promise<void> {
    panel.update({ didNotOpen: !(await server.open(asked)) })
  }

  function openSource(): void {
    void open({ address: address(), ...topHeading() })
  }

  async function refreshPanel(): Promise<void> {
    const isStart = address() === '/'
    // To find what the branch changed takes reading all pages: only where somebody sees it.
    const isListSeen = isStart || panel.state().isOpen
    const [shown, changed] = await Promise.all([server.panel(address()), isListSeen ? server.changed() : panel.state().changed])
    const isListFirst = isStart && changed !== undefined && changed.pages.length > 0 && !isPanelDecided()
    panel.update({ ...(shown && { page: shown }), changed, ...(isListFirst && { isOpen: true }) })
  }

  function refreshAll(): void {
    void refreshPage().then(refreshPanel)
  }

  function hear(message: PreviewMessage): void {
    switch (message.kind) {
      case 'hello':
        panel.update({ isConnected: true, progress: message.progress, problem: message.problem })
        if (message.revision === known.revision) void refreshPanel()
        else refreshAll()
        break
      case 'progress':
        panel.update({ progress: message })
        break
      case 'changed':
        if (message.isStyleOnly) refreshStylesheets(message.revision, page.replaceShown)
        else if (message.routes === 'all' || message.routes.some((route) => folderAddress(route) === address())) {
          refreshAll()
          refreshImages(message.files, message.revision)
        }
        break
      case 'renamed':
        panel.update({ renames: [message, ...panel.state().renames], isOpen: true })
        if (message.from !== address()) break
        history.replaceState(history.state, '', pathOf(message.to, prefix) + location.hash)
        refreshAll()
        break
      case 'checked':
        void refreshPanel()
        break
      case 'stopped':
        panel.update({ problem: message.problem })
        break
      case 'mended':
        panel.update({ problem: undefined })
        refreshAll()
    }
  }

  onEditKey(openSource)
  listenToServer({
    token: () => known.token,
    hear,
    lose: () => {
      panel.update({ isConnected: false })
    },
    renewToken: refreshPage,
  })
}
