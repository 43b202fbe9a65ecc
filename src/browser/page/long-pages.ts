/** So many blocks are laid out at a time: a few milliseconds of work. */
const SLICE = 40

/**
 * Lays out what the stylesheet has put off on a long page, slice by slice, while the browser has nothing else to do. A reader who is still at
 * the top sees nothing of it, and whoever goes on finds everything in its place. Where a link leads down the page, all of it is laid out before
 * the browser goes there: what gets its height later would push the place away.
 */
export function layOutLongPage(): void {
  if (!('requestIdleCallback' in globalThis)) return
  const blocks = [...document.querySelectorAll<HTMLElement>('.page-body > :nth-child(n + 41)')]
  const layOut = (count: number): void => {
    for (const block of blocks.splice(0, count)) block.style.contentVisibility = 'visible'
  }
  const layOutSlice = (): void => {
    layOut(SLICE)
    if (blocks.length > 0) requestIdleCallback(layOutSlice)
  }
  if (blocks.length === 0) return
  if (location.hash !== '') layOut(blocks.length)
  else requestIdleCallback(layOutSlice)
  const followed = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('a')?.hash) layOut(blocks.length)
  }
  document.addEventListener('click', followed, { capture: true })
}
