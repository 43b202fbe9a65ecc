import type { PreviewMessage } from '../../model/preview.ts'
import { currentAddress, folderAddress, pathOf } from './address.ts'
import { listenToServer } from './connection.ts'
import { fetchPage } from './fetch-page.ts'
import { holdStill } from './hold-still.ts'
import { refreshImages } from './images.ts'
import { onEditKey } from './keys.ts'
import { markChanged } from './mark.ts'
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
  const isStandIn = document.documentElement.hasAttribute('data-preview-stopped')
  const known = { token, revision }
  const server = createServer(() => known.token)
  const panel = createPanel({
    open: (asked) => void server.open(asked).then((isOpened) => panel.update({ didNotOpen: !isOpened })),
    openSource,
  })
  onEditKey(openSource)

  function openSource(): void {
    void server.open({ address: currentAddress(prefix), ...topHeading() }).then((isOpened) => panel.update({ didNotOpen: !isOpened }))
  }

  async function refreshPanel(): Promise<void> {
    const [shown, changed] = await Promise.all([server.panel(currentAddress(prefix)), server.changed()])
    const isListFirst = currentAddress(prefix) === '/' && changed !== undefined && changed.pages.length > 0 && !isPanelDecided()
    panel.update({ ...(shown && { page: shown }), changed, ...(isListFirst && { isOpen: true }) })
  }

  let isRefreshing = false
  let isOutdated = false
  /** One after the other: what changes while a page is fetched has it fetched again. */
  async function refreshPage(): Promise<boolean> {
    isOutdated = true
    if (isRefreshing) return true
    isRefreshing = true
    let isAnswered = true
    while (isOutdated && isAnswered) {
      isOutdated = false
      isAnswered = await becomeCurrent()
    }
    isRefreshing = false
    return isAnswered
  }

  async function becomeCurrent(): Promise<boolean> {
    const fetched = await fetchPage()
    if (fetched === undefined) return false
    if (fetched.kind === 'elsewhere') location.replace(fetched.address)
    else {
      Object.assign(known, { token: fetched.input.token, revision: fetched.input.revision })
      if (fetched.kind === 'stopped') return true
      if (isStandIn) location.reload()
      else {
        const changed = holdStill(() => {
          const added = page.become(fetched.document)
          document.dispatchEvent(new CustomEvent('handbook:text'))
          return added
        })
        markChanged(changed)
        panel.update({ isMissing: fetched.isMissing })
      }
    }
    return true
  }

  function hear(message: PreviewMessage): void {
    switch (message.kind) {
      case 'hello':
        panel.update({ isConnected: true, progress: message.progress, problem: message.problem })
        if (message.revision !== known.revision) void refreshPage()
        void refreshPanel()
        break
      case 'progress':
        panel.update({ progress: message })
        break
      case 'changed':
        if (message.isStyleOnly) refreshStylesheets(message.revision, page.replaceShown)
        else if (message.routes === 'all' || message.routes.some((route) => folderAddress(route) === currentAddress(prefix))) {
          void refreshPage().then(refreshPanel)
          refreshImages(message.files, message.revision)
        }
        break
      case 'renamed':
        panel.update({ renames: [message, ...panel.state().renames], isOpen: true })
        if (message.from === currentAddress(prefix)) {
          history.replaceState(history.state, '', pathOf(message.to, prefix) + location.hash)
          void refreshPage().then(refreshPanel)
        }
        break
      case 'checked':
        void refreshPanel()
        break
      case 'stopped':
        panel.update({ problem: message.problem })
        break
      case 'mended':
        panel.update({ problem: undefined })
        void refreshPage().then(refreshPanel)
    }
  }

  listenToServer({
    token: () => known.token,
    hear,
    lose: () => {
      panel.update({ isConnected: false })
    },
    renewToken: refreshPage,
  })
}
