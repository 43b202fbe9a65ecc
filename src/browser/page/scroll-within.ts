/** Scrolls a column, and nothing else, until a part of it is well in view. */
export function scrollWithin(column: Element, part: Element): void {
  const frame = column.getBoundingClientRect()
  const box = part.getBoundingClientRect()
  if (box.top < frame.top + 32 || box.bottom > frame.bottom - 32) column.scrollTop += box.top - frame.top - frame.height / 3
}
