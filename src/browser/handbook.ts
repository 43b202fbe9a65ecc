import { addCodeTools } from './page/code-tools.ts'
import { keepOpenBesideText } from './page/disclosures.ts'
import { enableDrawer } from './page/drawer.ts'
import { layOutLongPage } from './page/long-pages.ts'
import { enableFolding } from './page/navigation-folding.ts'
import { showCurrentPageInNavigation } from './page/navigation.ts'
import { copyPermalinks } from './page/permalinks.ts'
import { prefetchOnIntent } from './page/prefetch.ts'
import { showReviewStates } from './page/reviews.ts'
import { enableSearchButton } from './page/search-button.ts'
import { markCurrentSection } from './page/sections.ts'
import { createTableFitter } from './page/tables.ts'
import { applyStoredTheme, enableThemeToggle } from './page/theme.ts'

/*
 * What a page can do beyond being read. Without this script everything stays readable and every link works.
 *
 * It is a classic script in the head, not a module: the reader's theme must be known before the first paint, and a page that is opened
 * from disk may not load modules.
 */
const fitTables = createTableFitter()

applyStoredTheme()
document.addEventListener('DOMContentLoaded', enhancePage)
document.addEventListener('handbook:text', enhanceText)

function enhancePage(): void {
  enableThemeToggle()
  enableDrawer()
  enableSearchButton()
  keepOpenBesideText('.site-navigation > details', '(width >= 50em)')
  keepOpenBesideText('.page-contents > details', '(width >= 68.75em)')
  enableFolding()
  showCurrentPageInNavigation()
  markCurrentSection()
  copyPermalinks()
  prefetchOnIntent()
  enhanceText()
  layOutLongPage()
}

/** What belongs to the page's own text. The live preview changes that, tells of it, and has what is new made ready; what is ready stays. */
function enhanceText(): void {
  fitTables()
  addCodeTools()
  showReviewStates()
}
