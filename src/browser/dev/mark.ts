/** Milliseconds for which a changed part is marked. */
const MARKED_FOR = 2400

/** The name by which the marks can be told from other animations. */
const MARK = 'handbook-changed'

/** Marks what changed for a moment. Where the reader wants no movement, the mark stands still and then is gone. */
export function markChanged(elements: Iterable<Element>): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const colour = 'color-mix(in srgb, Highlight 35%, transparent)'
  const marked = { backgroundColor: colour, boxShadow: `0 0 0 4px ${colour}` }
  for (const element of elements) {
    const end = isStill ? marked : { backgroundColor: 'transparent', boxShadow: '0 0 0 4px transparent' }
    element.animate([marked, { ...marked, offset: 0.4 }, end], { duration: MARKED_FOR, easing: 'ease-out', id: MARK })
  }
}
