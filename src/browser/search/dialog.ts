import { create } from './create.ts'
import { createSearchBox, type SearchSite } from './search-box.ts'

/** Makes the dialog of the search; gives what opens it. It is closed by Escape, by its button and by a click beside it, and focus goes back where it was. */
export function createSearchDialog(site: SearchSite): () => void {
  const { words } = site
  const box = createSearchBox(site, () => undefined)
  const close = create('button', { type: 'button', class: 'search-close' }, words.close)
  const keys = create('p', { class: 'search-keys', 'aria-hidden': 'true' }, words.keys)
  const dialog = create('dialog', { class: 'search-dialog', 'aria-label': words.search }, close, box.element, keys)
  close.addEventListener('click', () => {
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    // A link to a section of this page loads nothing that would take the dialog away.
    if (event.target === dialog || (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey)) dialog.close()
  })
  document.body.append(dialog)
  return () => {
    if (dialog.open) return
    dialog.showModal()
    box.field.focus()
    box.field.select()
  }
}
