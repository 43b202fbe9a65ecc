import { searchWords } from '../search/words/words.ts'
import { create } from './search/create.ts'
import { createSearchDialog } from './search/dialog.ts'
import { fillSearchPage } from './search/page.ts'
import type { SearchSite } from './search/search-box.ts'

/*
 * The search: loaded when a reader reaches for it, and by the page of its own. It is a classic script, since a page that is opened from disk may not
 * load modules, and must still be told why it has no search.
 */
const address = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
offerSearch()

function offerSearch(): void {
  const site = siteOf(document)
  const page = document.querySelector<HTMLElement>('[data-search-page]')
  const styled = loadStyles()
  let open = page ? fillSearchPage(page, site) : undefined
  // On a screen that is touched, a keyboard would cover half of the page.
  if (page && !matchMedia('(pointer: coarse)').matches) open?.()
  document.addEventListener('handbook:search', () => {
    void styled.then(() => {
      open ??= createSearchDialog(site)
      open()
    })
  })
}

function siteOf({ documentElement }: Document): SearchSite {
  const words = searchWords(documentElement.lang)
  return {
    root: new URL('.', address),
    allPages: document.querySelector<HTMLElement>('[data-all-pages]')?.dataset['allPages'] ?? '',
    words: location.protocol === 'file:' ? { ...words, failed: words.needsServer } : words,
  }
}

/** Its stylesheet lies beside it. Without styles a dialog is still one. */
function loadStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = create('link', { rel: 'stylesheet', href: address.replace(/\.js$/, '.css') })
    const done = (): void => {
      resolve()
    }
    link.addEventListener('load', done)
    link.addEventListener('error', done)
    document.head.append(link)
  })
}
