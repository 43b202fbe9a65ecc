/** Lets the arrow keys go from the field to the links below it and back; whatever is typed on a link goes into the field. `onEnter`: Enter in the field. */
export function enableArrowKeys(box: HTMLElement, field: HTMLInputElement, onEnter: () => void): void {
  box.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
    const links = [...box.querySelectorAll<HTMLElement>('.search-results a, .search-results button')]
    const place = links.findIndex((link) => link === event.target)
    const isInField = event.target === field
    if (event.key === 'ArrowDown' && (isInField || place !== -1)) focusOn(links[place + 1], event)
    else if (event.key === 'ArrowUp' && place !== -1) focusOn(links[place - 1] ?? field, event)
    else if (event.key === 'Enter' && isInField) {
      event.preventDefault()
      onEnter()
    } else if (place !== -1 && event.key.length === 1 && event.key !== ' ') field.focus()
  })
}

function focusOn(target: HTMLElement | undefined, event: KeyboardEvent): void {
  event.preventDefault()
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
