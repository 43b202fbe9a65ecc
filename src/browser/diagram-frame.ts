import { draw } from './diagram-frame/draw.ts'
import type { DrawRequest, FrameMessage } from './diagrams/messages.ts'

/* Stands in a frame of its own, draws the diagram that the page round it sends, and tells the page how high it is. */

function tell(message: FrameMessage): void {
  parent.postMessage(message, location.origin)
}

/** Other scripts of the page may send messages of their own. */
function isRequest({ source, origin, data }: MessageEvent<Partial<DrawRequest> | null>): boolean {
  return source === parent && origin === location.origin && data?.kind === 'draw'
}

const place = document.querySelector<HTMLElement>('.drawing')
if (parent !== window && place) {
  // One after the other: Mermaid has one configuration, and the last request is to be what is seen.
  let drawn = Promise.resolve()
  addEventListener('message', (message: MessageEvent<DrawRequest>) => {
    if (!isRequest(message)) return
    drawn = drawn.then(async () => {
      try {
        await draw(message.data, place)
        tellHeight()
      } catch (error) {
        tell({ kind: 'failed', reason: reasonOf(error) })
      }
    })
  })
  // Without its styles a diagram is a heap of black boxes: its source says more.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (effectiveDirective.startsWith('style-src')) tell({ kind: 'failed', reason: 'Content-Security-Policy: style-src' })
  })
  new ResizeObserver(tellHeight).observe(place)
  tell({ kind: 'ready' })
}

function tellHeight(): void {
  const drawing = place?.querySelector('svg')
  if (!place || !drawing) return
  place.tabIndex = place.scrollWidth > place.clientWidth ? 0 : -1
  tell({ kind: 'drawn', height: Math.ceil(place.getBoundingClientRect().height) })
}

/** Mermaid's message, without the list of all that could have stood where it stopped. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\nExpecting [^]*$/, '').slice(0, 500)
}
