import { showDiagram, type Diagram } from './diagrams/diagram.ts'
import { onLookChange } from './diagrams/look.ts'
import type { FrameMessage } from './diagrams/messages.ts'
import { createTitles } from './diagrams/title.ts'

/*
 * Draws the diagrams of a page, each in a frame with a policy of its own: Mermaid needs inline styles, which the policy of pages forbids.
 * Loaded only on pages that have a diagram. A page that is opened from disk keeps the sources of its diagrams: browsers load no modules there.
 */
const { frame = '', word = '', source: showSource = '', failed = '', needsServer = '' } = document.currentScript?.dataset ?? {}
const words = { frame: new URL(frame, document.baseURI).href, showSource, failed }
const diagrams = new Set<Diagram>()

if (location.protocol === 'file:') sayThatServerIsNeeded()
else {
  showDiagrams()
  document.addEventListener('handbook:text', showDiagrams)
  addEventListener('message', (message: MessageEvent<FrameMessage>) => {
    if (message.origin === location.origin) for (const diagram of diagrams) diagram.receive(message)
  })
  onLookChange(() => {
    for (const diagram of diagrams) diagram.draw()
  })
}

/** May be called again: what is drawn already stays as it is. */
function showDiagrams(): void {
  for (const diagram of diagrams) if (!diagram.isShown()) diagrams.delete(diagram)
  const titleOf = createTitles(word)
  for (const block of document.querySelectorAll<HTMLElement>('.page-body pre.mermaid')) {
    const title = titleOf(block.textContent, block)
    if (block.closest('.diagram')) continue
    diagrams.add(showDiagram(block.textContent, block.closest('.code-block') ?? block, title, words))
  }
}

function sayThatServerIsNeeded(): void {
  const note = document.createElement('p')
  note.className = 'diagram-note'
  note.textContent = needsServer
  document.querySelector('.page-body pre.mermaid')?.before(note)
}
