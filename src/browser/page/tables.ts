/** Tells the stylesheet which tables fit, so that their heads can stay under the page's header. */
export function fitTables(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target.closest<HTMLElement>('.table-scroll')
      if (region) region.dataset['fits'] = target.clientWidth <= region.clientWidth ? 'yes' : 'no'
    }
  })
  for (const table of document.querySelectorAll('.table-scroll > table')) observer.observe(table)
}
