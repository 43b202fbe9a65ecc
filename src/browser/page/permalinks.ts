/** How long it is said that a link was copied, in milliseconds. */
const SHOWN = 2500

/** Following the permalink of a heading, which puts its address into the window's, copies it too, and says so. */
export function copyPermalinks(): void {
  if (!('clipboard' in navigator)) return
  const note = document.createElement('p')
  note.className = 'link-copied'
  note.role = 'status'
  // Screen readers say only what is put into a region that they know already.
  document.body.append(note)
  let end: number | undefined
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.permalink')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const say = (): void => {
      note.textContent = document.body.dataset['linkCopied'] ?? ''
      clearTimeout(end)
      end = setTimeout(() => {
        note.textContent = ''
      }, SHOWN)
    }
    // Refused by the browser, the link is in the window's address all the same.
    navigator.clipboard.writeText(link.href).then(say, () => undefined)
  })
}
