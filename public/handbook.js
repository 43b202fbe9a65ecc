// @ts-check
'use strict'

/*
 * What a page can do beyond being read. Without this file everything stays readable and every link works.
 *
 * It is a classic script in the head, not a module: the reader's theme must be known before the first paint, and a page that is opened
 * from disk may not load modules. The block keeps its names out of the window.
 */
{
  /** Themes in the order in which the button goes through them. @type {readonly string[]} */
  const themes = ['auto', 'light', 'dark']
  const storageKey = 'handbook-theme'

  applyTheme(storedTheme())
  document.addEventListener('DOMContentLoaded', enhancePage)

  function enhancePage() {
    enableThemeToggle()
    enableDrawer()
    keepOpenBesideText('.site-navigation > details', '(width >= 50em)')
    keepOpenBesideText('.page-contents > details', '(width >= 68.75em)')
    showCurrentPageInNavigation()
    markCurrentSection()
    fitTables()
    addCodeTools()
    showReviewStates()
  }

  /** The theme that the reader chose. A browser may refuse storage, to pages on disk for example. */
  function storedTheme() {
    try {
      return localStorage.getItem(storageKey) ?? 'auto'
    } catch {
      return 'auto'
    }
  }

  /** @param {string} theme */
  function storeTheme(theme) {
    try {
      localStorage.setItem(storageKey, theme)
    } catch {
      // The choice then lasts as long as the page.
    }
  }

  /** @param {string} theme */
  function applyTheme(theme) {
    document.documentElement.dataset.theme = themes.includes(theme) ? theme : 'auto'
  }

  function enableThemeToggle() {
    const button = document.querySelector('button.theme-toggle')
    if (!(button instanceof HTMLButtonElement)) return
    nameThemeToggle(button)
    button.addEventListener('click', () => {
      const theme = themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'auto'
      applyTheme(theme)
      storeTheme(theme)
      nameThemeToggle(button)
    })
  }

  function currentTheme() {
    return document.documentElement.dataset.theme ?? 'auto'
  }

  /** The words stand in the page: `data-label-dark="Theme: dark"`. @param {HTMLButtonElement} button */
  function nameThemeToggle(button) {
    const name = button.getAttribute(`data-label-${currentTheme()}`) ?? ''
    button.setAttribute('aria-label', name)
    button.title = name
  }

  /** Escape closes the drawer, and so does going on with the keyboard to what it covers. */
  function enableDrawer() {
    const drawer = document.querySelector('.site-navigation > details')
    if (!(drawer instanceof HTMLDetailsElement)) return
    const hasDrawer = matchMedia('(width < 50em)')
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !drawer.open || !hasDrawer.matches) return
      drawer.open = false
      drawer.querySelector('summary')?.focus()
    })
    drawer.addEventListener('focusout', ({ relatedTarget }) => {
      if (hasDrawer.matches && relatedTarget instanceof Node && !drawer.contains(relatedTarget)) drawer.open = false
    })
  }

  /**
   * Opens a disclosure while there is room for it beside the text. The stylesheet shows its content there anyhow, in browsers that know how;
   * this tells the others, and tools that read pages aloud, the same.
   * @param {string} selector
   * @param {string} room
   */
  function keepOpenBesideText(selector, room) {
    const details = document.querySelector(selector)
    if (!(details instanceof HTMLDetailsElement)) return
    const hasRoom = matchMedia(room)
    details.open = hasRoom.matches
    hasRoom.addEventListener('change', () => {
      details.open = hasRoom.matches
    })
  }

  function showCurrentPageInNavigation() {
    const navigation = document.querySelector('.site-navigation')
    const current = navigation?.querySelector('[aria-current="page"]')
    if (navigation && current) scrollWithin(navigation, current)
  }

  /**
   * Scrolls a column, and nothing else, until a part of it is well in view.
   * @param {Element} column
   * @param {Element} part
   */
  function scrollWithin(column, part) {
    const frame = column.getBoundingClientRect()
    const box = part.getBoundingClientRect()
    if (box.top < frame.top + 32 || box.bottom > frame.bottom - 32) column.scrollTop += box.top - frame.top - frame.height / 3
  }

  /** Marks, in the contents, the section that is being read. */
  function markCurrentSection() {
    const contents = document.querySelector('.page-contents')
    if (!contents) return
    const sections = [...contents.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(decodeFragment(link.hash))
      return heading ? [{ link, heading }] : []
    })
    /** @type {Element | undefined} */
    let marked
    let isWaiting = false
    const mark = () => {
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
    const markSoon = () => {
      if (!isWaiting) requestAnimationFrame(mark)
      isWaiting = true
    }
    addEventListener('scroll', markSoon, { passive: true })
    addEventListener('resize', markSoon, { passive: true })
    markSoon()
  }

  /** @param {string} hash */
  function decodeFragment(hash) {
    try {
      return decodeURIComponent(hash.slice(1))
    } catch {
      return hash.slice(1)
    }
  }

  /** Tells the stylesheet which tables fit, so that their heads can stay under the page's header. */
  function fitTables() {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const region = target.closest('.table-scroll')
        if (region instanceof HTMLElement) region.dataset.fits = target.clientWidth <= region.clientWidth ? 'yes' : 'no'
      }
    })
    for (const region of document.querySelectorAll('.table-scroll')) {
      const table = region.querySelector('table')
      if (!table) continue
      observer.observe(table)
    }
  }

  /** Shows, where a review is due on a day, how it stands with it today: the words for each state are in the page. */
  function showReviewStates() {
    const now = new Date()
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
    for (const review of document.querySelectorAll('[data-review-due]')) {
      if (!(review instanceof HTMLElement)) continue
      const { reviewDue = '', reviewSoon = '' } = review.dataset
      const state = today > reviewDue ? 'overdue' : today >= reviewSoon ? 'soon' : 'later'
      review.dataset.reviewState = state
      for (const note of review.querySelectorAll('[data-review-note]')) {
        note.toggleAttribute('hidden', note.getAttribute('data-review-note') !== state)
      }
    }
  }

  /** Gives each block of code its language and a button that copies it, and lets the keyboard scroll it. */
  function addCodeTools() {
    for (const block of document.querySelectorAll('.page-body pre')) {
      if (!block.hasAttribute('tabindex')) block.setAttribute('tabindex', '0')
      const tools = document.createElement('div')
      tools.className = 'code-tools'
      tools.append(languageOf(block), ...copyButtonsFor(block))
      const frame = document.createElement('div')
      frame.className = 'code-block'
      frame.dataset.generated = 'wrapper'
      block.replaceWith(frame)
      frame.append(block, tools)
    }
  }

  /** @param {Element} block */
  function languageOf(block) {
    const label = document.createElement('span')
    label.textContent = /(?:^|\s)language-(\S+)/.exec(block.querySelector('code')?.className ?? '')?.[1] ?? ''
    return label
  }

  /** One button, or none where the browser keeps the clipboard closed. @param {Element} block */
  function copyButtonsFor(block) {
    if (!('clipboard' in navigator)) return []
    const { copy = '', copied = '' } = document.body.dataset
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = copy
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.textContent ?? '')
      button.textContent = copied
      setTimeout(() => {
        button.textContent = copy
      }, 2000)
    })
    return [button]
  }
}
