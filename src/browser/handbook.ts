import { addCodeTools } from './page/code-tools.ts'
import { keepOpenBesideText } from './page/disclosures.ts'
import { enableDrawer } from './page/drawer.ts'
import { showCurrentPageInNavigation } from './page/navigation.ts'
import { showReviewStates } from './page/reviews.ts'
import { markCurrentSection } from './page/sections.ts'
import { fitTables } from './page/tables.ts'
import { applyStoredTheme, enableThemeToggle } from './page/theme.ts'

/*
 * What a page can do beyond being read. Without this script everything stays readable and every link works.
 *
 * It is a classic script in the head, not a module: the reader's theme must be known before the first paint, and a page that is opened
 * from disk may not load modules.
 */
applyStoredTheme()
document.addEventListener('DOMContentLoaded', enhancePage)

function enhancePage(): void {
  enableThemeToggle()
  enableDrawer()
  keepOpenBesideText('.site-navigation > details', '(width >= 50em)')
  keepOpenBesideText('.page-contents > details', '(width >= 68.75em)')
  showCurrentPageInNavigation()
  markCurrentSection()
  enhanceText()
}

/** What belongs to the page's own text. */
function enhanceText(): void {
  fitTables()
  addCodeTools()
  showReviewStates()
}
