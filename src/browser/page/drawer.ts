/** Escape closes the drawer of small screens, and so does going on with the keyboard to what it covers. */
export function enableDrawer(): void {
  const drawer = document.querySelector<HTMLDetailsElement>('.site-navigation > details')
  if (!drawer) return
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
