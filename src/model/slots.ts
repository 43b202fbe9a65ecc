import type { Place, RelatedPlace } from './diagnostic.ts'

/** What a link slot stands for: where the address is used decides what may be its target. */
export type LinkKind = 'link' | 'image' | 'media' | 'frame' | 'resource'

/** An address in a page's HTML that is filled in when the site is joined. */
export interface LinkSlot {
  readonly kind: LinkKind
  /** The address as the author wrote it, entities decoded, percent-encoding kept. */
  readonly url: string
  /** The words of the link, or the alternative text of the image. */
  readonly text: string
  /** For an image: whether the author gave it an alternative text, left it empty in Markdown, or left the attribute out in HTML. */
  readonly alt?: 'given' | 'empty' | 'absent' | 'decorative'
  /** True for an `a` that shows readers nothing: no words, no image, and no label for screen readers. */
  readonly isBlank?: true
  /** True for a link in a block that is for inside, on a page that need not be. */
  readonly isInternal?: true
  /** True for a link that a component made: its address stands in data or in the component's code, and not on the page. */
  readonly isMade?: true
  /** Where the author typed the link: for a reference link, the place of its use. */
  readonly place?: Place
  /** Where it is written, where the page took in that text from another file. */
  readonly origin?: RelatedPlace
  /** The definition that gave the address, where there is one. */
  readonly definition?: { readonly label: string; readonly place: Place }
}

/** The character that marks a slot while HTML is written; in sources it is replaced by U+FFFD. */
export const SLOT_MARK = '\uFDD0'

/**
 * Joins a page's HTML and what fills its slots: `html[0] + fill[0] + html[1] + …`.
 * Throws where the numbers do not agree, since that would shift every later address.
 */
export function fillSlots(html: readonly string[], fill: readonly string[]): string {
  if (html.length !== fill.length + 1)
    throw new Error(`${String(html.length)} pieces of HTML need ${String(html.length - 1)} slots, not ${String(fill.length)}`)
  let out = html[0] ?? ''
  for (const [index, text] of fill.entries()) out += text + (html[index + 1] ?? '')
  return out
}
