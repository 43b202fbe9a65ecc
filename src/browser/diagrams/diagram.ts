import { currentLook } from './look.ts'
import type { DrawRequest, FrameMessage } from './messages.ts'
import { likelyHeight } from './reserve.ts'

/** What the page's script tag says: where frames come from, and words in the page's language. */
export interface DiagramWords {
  readonly frame: string
  readonly showSource: string
  readonly failed: string
}

/** How long a frame may take, once it is loaded, to say that it is there. */
const PATIENCE = 10_000

/** How much of the room that was kept for a diagram may stay empty below it. */
const MOST_SPARE = 0.4

/** A diagram in place of its source, which stays below it, folded. */
export interface Diagram {
  /** True while the diagram is on the page. */
  readonly isShown: () => boolean
  /** Draws it in the colours that are in force now. */
  readonly draw: () => void
  readonly receive: (message: MessageEvent<FrameMessage>) => void
}

/** Puts a frame in the place of a block of source. */
export function showDiagram(source: string, block: Element, title: string, words: DiagramWords): Diagram {
  const figure = document.createElement('figure')
  figure.className = 'diagram'
  figure.dataset['generated'] = 'wrapper'
  const frame = document.createElement('iframe')
  frame.title = title
  frame.loading = 'lazy'
  frame.src = words.frame
  const folded = document.createElement('details')
  folded.append(element('summary', words.showSource))
  setHeight(frame, likelyHeight(source, block.clientWidth))
  block.replaceWith(figure)
  folded.append(block)
  figure.append(frame, folded)
  let isReady = false

  function draw(): void {
    if (!isReady) return
    const { lang } = document.documentElement
    const room = isInView(frame) ? { room: frame.clientHeight } : {}
    const request: DrawRequest = { kind: 'draw', source, title, lang, page: document.baseURI, look: currentLook(), ...room }
    frame.contentWindow?.postMessage(request, location.origin)
  }

  function fail(reason: string): void {
    if (!frame.isConnected) return
    frame.remove()
    folded.open = true
    figure.prepend(element('p', reason === '' ? words.failed : `${words.failed}: ${reason}`))
    figure.dataset['failed'] = ''
  }

  frame.addEventListener('load', () => {
    setTimeout(() => {
      if (!isReady) fail('')
    }, PATIENCE)
  })
  return {
    isShown: () => frame.isConnected,
    draw,
    receive({ source: from, data }) {
      if (from !== frame.contentWindow) return
      switch (data.kind) {
        case 'ready':
          isReady = true
          draw()
          break
        case 'drawn':
          fitHeight(frame, data.height)
          break
        case 'failed':
          fail(data.reason)
      }
    },
  }
}

/** A frame that is a little too high for its diagram stays so while what stands below it is in view. */
function fitHeight(frame: HTMLIFrameElement, height: number): void {
  const reserved = frame.clientHeight
  const spare = reserved - height
  const before = frame.dataset['drawn']
  if (before === String(height)) return
  frame.dataset['drawn'] = String(height)
  if (before === undefined && isInView(frame) && spare > 0 && spare < MOST_SPARE * reserved) return
  setHeight(frame, height)
}

/** True where something below the frame is in view, or has been. */
function isInView(frame: HTMLIFrameElement): boolean {
  return frame.getBoundingClientRect().bottom < innerHeight
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  frame.style.blockSize = `${String(height)}px`
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
