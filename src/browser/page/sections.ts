import { scrollWithin } from './scroll-within.ts'

/** Marks, in the contents, the section that is being read; looks again for sections where the text has changed. */
export function markCurrentSection(): void {
  const contents = document.querySelector('.page-contents')
  if (!contents) return
  let sections = sectionsOf(contents)
  let marked: Element | undefined
  let isWaiting = false
  const mark = (): void => {
    isWaiting = false
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    // Where a heading comes to stand that a link leads to, and a little below.
    const line = isAtEnd ? innerHeight : (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 32
    const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link
    if (current === marked) return
    marked?.removeAttribute('aria-current')
    current?.setAttribute('aria-current', 'true')
    if (current) scrollWithin(contents, current)
    marked = current
  }
  const markSoon = (): void => {
    if (!isWaiting) requestAnimationFrame(mark)
    isWaiting = true
  }
  addEventListener('scroll', markSoon, { passive: true })
  addEventListener('resize', markSoon, { passive: true })
  document.addEventListener('handbook:text', () => {
    sections = sectionsOf(contents)
    markSoon()
  })
  markSoon()
}

function sectionsOf(contents: Element): readonly { readonly link: Element; readonly heading: Element }[] {
  return [...contents.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeFragment(link.hash))
    return heading ? [{ link, heading }] : []
  })
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
