import type { Page } from 'playwright-core'

/** Counts the characters in the lines of the first text that a selector finds, the last line apart, and gives their mean. */
export async function charactersPerLine(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`(${COUNT})(document.querySelector(${JSON.stringify(selector)}))`)
}

/** Tests know no types of browsers, so what runs there is text. */
const COUNT = `(block) => {
  const text = block.firstChild
  const lines = new Map()
  const range = document.createRange()
  for (let index = 0; index < text.length; index += 1) {
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    const bottom = Math.round(range.getBoundingClientRect().bottom)
    lines.set(bottom, (lines.get(bottom) ?? 0) + 1)
  }
  const full = [...lines.values()].slice(0, -1)
  return full.reduce((sum, length) => sum + length, 0) / full.length
}`

/** Gives a property as the browser computed it for the first element that a selector finds, or for its `::before`. */
export async function styleOf(page: Page, selector: string, property: string, pseudo = ''): Promise<string> {
  const [element, part] = [JSON.stringify(selector), JSON.stringify(pseudo)]
  return page.evaluate<string>(`getComputedStyle(document.querySelector(${element}), ${part} || null)[${JSON.stringify(property)}]`)
}
