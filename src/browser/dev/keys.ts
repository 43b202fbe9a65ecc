/** Calls back when `e` is typed, alone and not into a field. */
export function onEditKey(edit: () => void): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event
    if (key !== 'e' || ctrlKey || metaKey || altKey || defaultPrevented || isTyping(event)) return
    event.preventDefault()
    edit()
  })
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
