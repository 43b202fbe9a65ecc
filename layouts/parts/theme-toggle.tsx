import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The button that goes from the system's theme to light to dark. It shows only where the script runs, which gives it its name. */
export function ThemeToggle({ view }: { readonly view: PageView }): VNode {
  const { themeAuto, themeLight, themeDark } = view.words
  return (
    <button
      class="theme-toggle"
      type="button"
      aria-label={themeAuto}
      data-label-auto={themeAuto}
      data-label-light={themeLight}
      data-label-dark={themeDark}
    />
  )
}
