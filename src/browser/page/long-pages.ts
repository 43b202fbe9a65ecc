/** So many blocks are laid out at a time: a few milliseconds of work. */
const SLICE = 40

/**
 * Lays out what the stylesheet has put off on a long page, slice by slice, while the browser has nothing else to do. A reader who is still at
 * the top sees nothing of it, and whoever goes on finds everything in its place.
 */
export function layOutLongPage(): void {
  if (!('requestIdleCallback' in globalThis)) return
  const blocks = [...document.querySelectorAll<HTMLElement>('.page-body > :nth-child(n + 41)')]
  const layOutSlice = (): void => {
    for (const block of blocks.splice(0, SLICE)) block.style.contentVisibility = 'visible'
    if (blocks.length > 0) requestIdleCallback(layOutSlice)
  }
  if (blocks.length > 0) requestIdleCallback(layOutSlice)
}
