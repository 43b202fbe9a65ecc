/**
 * Gives a function that tells the stylesheet which tables fit, so that their heads can stay under the page's header. It can be called again
 * where the text has changed: a table that is watched already is measured again.
 */
export function createTableFitter(): () => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target.closest<HTMLElement>('.table-scroll')
      if (region) region.dataset['fits'] = target.clientWidth <= region.clientWidth ? 'yes' : 'no'
    }
  })
  return () => {
    for (const table of document.querySelectorAll('.table-scroll > table')) observer.observe(table)
  }
}
