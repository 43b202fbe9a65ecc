/** How the parts of a pattern are held against the items of what they may match. */
export interface Matching<Part, Item> {
  /** True for a part that stands for any number of items, none included. */
  readonly isMany: (part: Part) => boolean
  readonly matches: (part: Part, item: Item) => boolean
}

/**
 * True where the parts, in their order, match all of the items. Takes at most as many steps as parts times items, whatever they are: of several
 * parts that stand for many, only the last is ever tried again.
 */
export function matchInOrder<Part, Item>(
  parts: readonly Part[],
  items: readonly Item[],
  { isMany, matches }: Matching<Part, Item>,
): boolean {
  let part = 0
  let item = 0
  let afterMany = 0
  let retry = 0
  while (item < items.length) {
    const wanted = parts[part]
    const given = items[item]
    if (wanted !== undefined && isMany(wanted)) {
      part += 1
      afterMany = part
      retry = item
    } else if (wanted !== undefined && given !== undefined && matches(wanted, given)) {
      part += 1
      item += 1
    } else if (afterMany > 0) {
      retry += 1
      part = afterMany
      item = retry
    } else return false
  }
  while (part < parts.length) {
    const left = parts[part]
    if (left !== undefined && !isMany(left)) return false
    part += 1
  }
  return true
}
