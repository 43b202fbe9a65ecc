/** Themes in the order in which the button goes through them. */
const THEMES: readonly string[] = ['auto', 'light', 'dark']
const STORAGE_KEY = 'handbook-theme'

/** Puts the theme in force that the reader chose. */
export function applyStoredTheme(): void {
  applyTheme(storedTheme())
}

/** A browser may refuse storage, to pages on disk for example. */
function storedTheme(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? 'auto'
  } catch {
    return 'auto'
  }
}

function storeTheme(theme: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // The choice then lasts as long as the page.
  }
}

function applyTheme(theme: string): void {
  document.documentElement.dataset['theme'] = THEMES.includes(theme) ? theme : 'auto'
}

/** Lets the button in the header go from the system's theme to light to dark. */
export function enableThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme-toggle')
  if (!button) return
  nameThemeToggle(button)
  button.addEventListener('click', () => {
    const theme = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'auto'
    applyTheme(theme)
    storeTheme(theme)
    nameThemeToggle(button)
  })
}

function currentTheme(): string {
  return document.documentElement.dataset['theme'] ?? 'auto'
}

/** The words stand in the page: `data-label-dark="Theme: dark"`. */
function nameThemeToggle(button: HTMLButtonElement): void {
  const name = button.getAttribute(`data-label-${currentTheme()}`) ?? ''
  button.setAttribute('aria-label', name)
  button.title = name
}
