import { replaceMarks, splitAtMarks, type ComponentSlot } from '../../model/component-slot.ts'
import type { PageFragment } from '../../model/fragment.ts'
import type { Page } from '../../model/page.ts'
import type { LinkSlot } from '../../model/slots.ts'

/**
 * Puts a fragment in the place of each of a page's component slots. Takes one fragment for each; gives a page as if its author had written all
 * of it, without component slots.
 */
export function fillPage(page: Page, fragments: readonly PageFragment[]): Page {
  const inText = (text: string): string =>
    replaceMarks(text, (index) => fragments[index]?.text ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  const { html, slots } = fillHtml(page, fragments)
  return {
    ...page,
    title: inText(page.title),
    html,
    slots: slots.map((slot) => ({ ...slot, text: inText(slot.text) })),
    headings: merge(
      page.headings.map((heading) => ({ ...heading, text: inText(heading.text) })),
      page.components,
      (index) => fragments[index]?.headings,
      'headings',
    ),
    anchors: merge(page.anchors, page.components, (index) => fragments[index]?.anchors, 'anchors'),
    text: page.text.map((part) => ({ ...part, text: inText(part.text) })),
    diagnostics: [...page.diagnostics, ...fragments.flatMap(({ diagnostics }) => diagnostics)],
    components: [],
  }
}

function fillHtml(page: Page, fragments: readonly PageFragment[]): Pick<Page, 'html' | 'slots'> {
  const html: string[] = []
  const slots: LinkSlot[] = []
  let open = ''
  const closeWith = (slot: LinkSlot): void => {
    html.push(open)
    slots.push(slot)
    open = ''
  }
  for (const [piece, text] of page.html.entries()) {
    for (const [at, part] of splitAtMarks(text).entries()) {
      if (at % 2 === 0) {
        open += part
        continue
      }
      const fragment = fragments[Number(part)]
      for (const [inner, innerHtml] of (fragment && htmlAt(page, Number(part), fragment))?.entries() ?? []) {
        const slot = fragment?.slots[inner - 1]
        if (inner > 0 && slot) closeWith(slot)
        open += innerHtml
      }
    }
    const slot = page.slots[piece]
    if (slot) closeWith(slot)
  }
  html.push(open)
  return { html, slots }
}

/** In a link, only the words of what stands there. */
function htmlAt(page: Page, index: number, fragment: PageFragment): readonly string[] {
  return page.components[index]?.isPlain === true ? [escapeText(fragment.text)] : fragment.html
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A page's own list with what each component adds, where it stands. */
function merge<Item>(
  own: readonly Item[],
  components: readonly ComponentSlot[],
  added: (index: number) => readonly Item[] | undefined,
  key: keyof ComponentSlot['before'],
): readonly Item[] {
  const merged: Item[] = []
  let done = 0
  const inOrder = [...components.entries()].sort(([, a], [, b]) => a.before[key] - b.before[key])
  for (const [index, { before, isPlain }] of inOrder) {
    merged.push(...own.slice(done, before[key]), ...(isPlain ? [] : (added(index) ?? [])))
    done = Math.max(done, before[key])
  }
  return [...merged, ...own.slice(done)]
}
