/** What a reader's eye holds on to. */
const PARTS = 'main h1, [data-page-body] :is(h1, h2, h3, h4, h5, h6, p, li, tr, pre, img, summary)'

/** Pictures in which a page finds its measure: parts that are far from view get theirs only when it is drawn. */
const FRAMES = 4

/** Something that was in view, and where. */
interface Held {
  readonly part: Element
  readonly top: number
}

/**
 * Changes the page, and holds what is in view where it is, however much comes in above. Browsers do this themselves, but not all of them, and
 * not where they are uncertain: what they leave is made good in the pictures that follow.
 */
export function holdStill<Result>(change: () => Result): Result {
  const inView = scrollY === 0 ? [] : partsInView()
  const result = change()
  const held = inView.find(({ part }) => part.isConnected)
  if (held) keepInPlace(held, FRAMES)
  return result
}

function partsInView(): readonly Held[] {
  return [...document.querySelectorAll(PARTS)].flatMap((part) => {
    const { top } = part.getBoundingClientRect()
    return top >= 0 && top < innerHeight ? [{ part, top }] : []
  })
}

function keepInPlace(held: Held, frames: number): void {
  requestAnimationFrame(() => {
    const moved = held.part.getBoundingClientRect().top - held.top
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
    if (frames > 1) keepInPlace(held, frames - 1)
  })
}
