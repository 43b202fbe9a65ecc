import type { PageView } from '../../src/model/view.ts'
import { wordsFor } from '../../src/render/words/words.ts'

/** A page as a layout gets it: in English, with a title and a sentence, and nothing that is optional but what is given. */
export function pageView(given: Partial<PageView> = {}): PageView {
  const lang = given.lang ?? 'en'
  return {
    lang,
    ...wordsFor(lang),
    title: 'Leave',
    windowTitle: 'Leave · Handbook',
    description: '',
    printTitle: true,
    body: '<p>Take it.</p>',
    layout: 'handbook-page-toc',
    canonical: '',
    structuredData: '',
    socialImage: '',
    noindex: false,
    site: { title: 'Handbook', home: '../', logo: '' },
    stylesheet: '../handbook.css',
    brandStylesheet: '',
    script: '../handbook.js',
    favicon: '../favicon.svg',
    breadcrumbs: [],
    navigation: [],
    navigationFile: '../navigation.json',
    allPagesHref: '../pages/',
    recentHref: '',
    feedHref: '',
    openSearchHref: '',
    wholeSectionHref: '',
    searchScript: '',
    linkedFrom: { pages: [], others: 0 },
    contents: [],
    children: [],
    owner: [],
    isUnowned: false,
    isInternal: false,
    editHref: '',
    markdownHref: '',
    features: [],
    mathsStylesheet: '',
    ...given,
  }
}
