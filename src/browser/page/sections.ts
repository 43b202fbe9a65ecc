import { scrollWithin } from './scroll-within.ts'

/** Marks, in the contents, the section that is being read. */
export function markCurrentSection(): void {
  const contents = document.querySelector('.page-contents')
  if (!contents) return
  const sections = [...contents.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeFragment(link.hash))
    return heading ? [{ link, heading }] : []
  })
  let marked: Element | undefined
  let isWaiting = false
  const mark = (): void => {
    isWaiting = false
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const line = isAtEnd ? innerHeight : innerHeight / 4
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
  markSoon()
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
