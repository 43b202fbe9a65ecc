import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import type { LinkSlot } from '../../model/slots.ts'

/** Elements that show something without words. */
const PICTURES = new Set('img svg picture video object canvas iframe embed math input'.split(' '))

/**
 * What the author says of an image in words. Takes the source of its page, and whether the image stands in a link that nothing names.
 * Markdown cannot say “decorative”, so an empty text there is one that was left out; and an image that is all that a link shows has to
 * say where the link leads, whatever it is written in (WCAG 2.2, technique H30).
 */
export function alternativeOf(image: Element, isInNamelessLink: boolean, source: string): NonNullable<LinkSlot['alt']> {
  const { alt, role, ariaHidden } = image.properties
  if ((typeof alt === 'string' && alt.trim() !== '') || isLabelled(image)) return 'given'
  const isWritten = typeof alt === 'string'
  if (isInNamelessLink) return isWritten ? 'empty' : 'absent'
  if (role === 'presentation' || role === 'none' || String(ariaHidden) === 'true') return 'decorative'
  if (!isWritten) return 'absent'
  const offset = image.position?.start.offset
  return offset !== undefined && source.startsWith('![', offset) ? 'empty' : 'decorative'
}

/** True for a link that shows nothing: no words, no picture, and no label that a screen reader could read. */
export function isBlankLink(link: Element): boolean {
  return link.tagName === 'a' && toString(link).trim() === '' && !isLabelled(link) && !holdsPicture(link)
}

/** True for a link without words, without a label, and without an image that has a text. */
export function isNamelessLink(link: Element): boolean {
  if (link.tagName !== 'a' || link.properties['href'] === undefined || toString(link).trim() !== '' || isLabelled(link)) return false
  return !elementsIn(link).some((element) => isLabelled(element) || hasAlt(element))
}

function isLabelled({ properties }: Element): boolean {
  return [properties['ariaLabel'], properties['ariaLabelledBy'], properties['title']].some((label) => String(label ?? '').trim() !== '')
}

function hasAlt({ properties }: Element): boolean {
  return typeof properties['alt'] === 'string' && properties['alt'].trim() !== ''
}

function holdsPicture(link: Element): boolean {
  return elementsIn(link).some(({ tagName }) => PICTURES.has(tagName))
}

function elementsIn(parent: Element): readonly Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}
