import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { tell } from '../../dialect/messages.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Definition } from '../../model/page.ts'
import { SLOT_MARK, type LinkSlot } from '../../model/slots.ts'
import { isHarmlessUrl, isSafeUrl } from '../../model/url.ts'
import { addressesOf, type AddressAttribute } from './addresses.ts'
import { placeOf } from './place.ts'

/**
 * The last rehype plugin: notes each address of the page's text, and leaves a mark where it stood, so that the page's HTML can be
 * cut there. Links of the contents list and of what the generator adds lead within the page and stay as they are.
 * An address that could run code goes, with a finding.
 */
export function linkSlots(options: { readonly clean: boolean }) {
  return (tree: Root, file: VFile): void => {
    const definitions = file.data['definitions'] as ReadonlyMap<string, Definition>
    const slots: LinkSlot[] = []
    const isAllowed = options.clean ? isSafeUrl : isHarmlessUrl
    visit(tree, 'element', (element) => {
      const generated = element.properties['dataGenerated']
      if (
        (generated !== undefined && generated !== 'wrapper') ||
        element.properties['dataToc'] !== undefined ||
        element.properties['dataFootnoteBackref'] !== undefined
      )
        return SKIP
      if (element.properties['dataFootnoteRef'] !== undefined) return SKIP
      const definition = definitions.get(String(element.properties['dataDefinition']))
      delete element.properties['dataDefinition']
      const place = placeOf(element)
      for (const address of addressesOf(element)) {
        const value = String(element.properties[address.property])
        const fill = (url: string): string => {
          slots.push(slotFor(element, address, url, place, definition))
          return SLOT_MARK
        }
        if (address.candidates) element.properties[address.property] = fillCandidates(value, fill)
        else if (isAllowed(value, address.kind === 'image' ? 'image' : 'link')) element.properties[address.property] = fill(value)
        else {
          tellUnsafe(file, element, value)
          if (options.clean) delete element.properties[address.property]
          else element.properties[address.property] = '#'
        }
      }
      return undefined
    })
    file.data['slots'] = slots
  }
}

function slotFor(
  element: Element,
  address: AddressAttribute,
  url: string,
  place: Place | undefined,
  definition: Definition | undefined,
): LinkSlot {
  const text = element.tagName === 'img' ? String(element.properties['alt'] ?? '') : toString(element).trim()
  return {
    kind: address.kind,
    url,
    text: text.slice(0, 200),
    ...(place ? { place } : {}),
    ...(definition ? { definition: { label: definition.label, place: definition.place } } : {}),
  }
}

/** Fills each candidate of a `srcset`: an address, then a width or density (HTML Living Standard, 4.8.4.2.1). */
function fillCandidates(value: string, fill: (url: string) => string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (url) => (isSafeUrl(url, 'image') ? fill(url) : '')))
    .filter((candidate) => candidate !== '')
    .join(', ')
}

function tellUnsafe(file: VFile, element: Element, url: string): void {
  tell(file, {
    rule: 'link/unsafe',
    severity: 'error',
    message: `'${url.trim().slice(0, 40)}' could run code or open another program, so the address is left out`,
    hint: 'link to an https:, mailto: or tel: address, or to a page',
    at: element.position?.start,
  })
}
