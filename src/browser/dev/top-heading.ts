/** Where the reader is: the words of the heading of the section in view, and how many headings before it have the same words. */
export interface TopHeading {
  readonly heading: string
  readonly ordinal: number
}

/** Undefined above the first heading of the text. */
export function topHeading(): TopHeading | undefined {
  const headings = [...document.querySelectorAll('[data-page-body] :is(h1, h2, h3, h4, h5, h6)')]
  const top = headings.findLast((heading) => heading.getBoundingClientRect().top <= innerHeight / 4)
  if (!top) return undefined
  const heading = wordsOf(top)
  return { heading, ordinal: headings.slice(0, headings.indexOf(top)).filter((other) => wordsOf(other) === heading).length }
}

/** Without what the generator adds, such as the link to the section. */
function wordsOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  for (const added of copy.querySelectorAll('[data-generated]')) added.remove()
  return copy.textContent.trim()
}
