import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { tell } from '../../dialect/messages.ts'
import type { Place, RelatedPlace } from '../../model/diagnostic.ts'
import type { Definition } from '../../model/page.ts'
import { SLOT_MARK, type LinkSlot } from '../../model/slots.ts'
import { isHarmlessUrl, isSafeUrl, schemeOf, suggestScheme } from '../../model/url.ts'
import { addressesOf, type AddressAttribute } from './addresses.ts'
import { alternativeOf, isBlankLink, isNamelessLink } from './alternative-text.ts'
import { placeOf } from './place.ts'

/** What is gathered, and held against, while the addresses of a page are opened. */
interface Opening {
  readonly slots: LinkSlot[]
  readonly definitions: ReadonlyMap<string, Definition>
  readonly file: VFile
  readonly clean: boolean
  /** Where addresses stand that another file holds, by number. */
  readonly origins: readonly RelatedPlace[]
}

/**
 * The last rehype plugin: notes each address of the page's text, and leaves a mark where it stood, so that the page's HTML can be
 * cut there. Links of the contents list and of what the generator adds stay as they are: they lead within the page, or to where its sources
 * are edited.
 * An address that could run code goes, with a finding, wherever it stands.
 */
export function linkSlots(options: { readonly clean: boolean }) {
  return (tree: Root, file: VFile): void => {
    const definitions = file.data['definitions'] as ReadonlyMap<string, Definition>
    const opening: Opening = { slots: [], definitions, file, clean: options.clean, origins: originsOf(file) }
    openWithin(tree, { isGenerated: false, isInNamelessLink: false, isInternal: false }, opening)
    file.data['slots'] = opening.slots
  }
}

function originsOf(file: VFile): Opening['origins'] {
  return (file.data['taken'] as Pick<Opening, 'origins'> | undefined)?.origins ?? []
}

/** What an element stands in. */
interface Surroundings {
  readonly isGenerated: boolean
  readonly isInNamelessLink: boolean
  readonly isInternal: boolean
}

function openWithin(parent: Root | Element, surroundings: Surroundings, opening: Opening): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const inChild = surroundingsIn(child, surroundings)
    openAddresses(child, inChild, opening)
    openWithin(child, inChild, opening)
  }
}

/** The same, for most elements. */
function surroundingsIn(element: Element, outer: Surroundings): Surroundings {
  const isGenerated = outer.isGenerated || isGenerators(element)
  const isInNamelessLink = outer.isInNamelessLink || isNamelessLink(element)
  const isInternal = outer.isInternal || isInternalBlock(element)
  const isSame = isGenerated === outer.isGenerated && isInNamelessLink === outer.isInNamelessLink && isInternal === outer.isInternal
  return isSame ? outer : { isGenerated, isInNamelessLink, isInternal }
}

/** True for the contents list, the links of footnotes, and what else the generator puts into the author's text. */
function isGenerators({ properties }: Element): boolean {
  const { dataGenerated, dataToc, dataFootnoteRef, dataFootnoteBackref } = properties
  if (dataGenerated !== undefined) return dataGenerated !== 'wrapper'
  return dataToc !== undefined || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
}

/** True for the box round what is for inside: no author's HTML has the generator's mark. */
function isInternalBlock({ properties }: Element): boolean {
  const { className, dataGenerated } = properties
  return dataGenerated === 'wrapper' && Array.isArray(className) && className.includes('internal')
}

function openAddresses(
  element: Element,
  { isGenerated, isInNamelessLink, isInternal }: Surroundings,
  { slots, definitions, file, clean, origins }: Opening,
): void {
  const { properties } = element
  const { dataDefinition, dataOrigin } = properties
  if (dataDefinition !== undefined) delete properties['dataDefinition']
  if (dataOrigin !== undefined) delete properties['dataOrigin']
  const addresses = addressesOf(element)
  if (addresses.length === 0) return
  const definition = definitions.get(String(dataDefinition))
  const origin = origins[Number(dataOrigin)]
  const place = placeOf(element)
  // Said once of an image, however many addresses it has.
  let said = element.tagName === 'img' ? { alt: alternativeOf(element, isInNamelessLink, String(file)) } : {}
  for (const address of addresses) {
    const { property, kind, candidates } = address
    const value = String(properties[property])
    if (isGenerated && (value.startsWith('#') || isElsewhere(value))) continue
    const fill = (url: string): string => {
      slots.push({
        ...slotFor(element, address, url, place, definition),
        ...(origin ? { origin } : {}),
        ...(isInternal ? { isInternal } : {}),
        ...said,
      })
      said = {}
      return SLOT_MARK
    }
    const isAllowed = clean ? isSafeUrl : isHarmlessUrl
    if (candidates) properties[property] = fillCandidates(value, fill)
    else if (isAllowed(value, kind === 'image' ? 'image' : 'link')) properties[property] = fill(value)
    else {
      tellUnsafe(file, element, value)
      properties[property] = clean ? undefined : '#'
    }
  }
}

function isElsewhere(url: string): boolean {
  return /^https?:/.test(url)
}

function slotFor(
  element: Element,
  address: AddressAttribute,
  url: string,
  place: Place | undefined,
  definition: Definition | undefined,
): LinkSlot {
  const text = element.tagName === 'img' ? (element.properties['alt'] ?? '') : toString(element).trim()
  return {
    kind: address.kind,
    url,
    text: text.slice(0, 200),
    ...(text === '' && isBlankLink(element) ? { isBlank: true } : {}),
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
  if (isHarmlessUrl(url, 'link')) {
    const near = suggestScheme(url)
    tell(file, {
      rule: 'link/malformed',
      severity: 'error',
      message: `'${schemeOf(url) ?? ''}:' is no scheme that browsers follow, so the address is left out`,
      ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      at: element.position?.start,
    })
    return
  }
  tell(file, {
    rule: 'link/unsafe',
    severity: 'error',
    message: `'${url.trim().slice(0, 40)}' could run code or open another program, so the address is left out`,
    hint: 'link to an https:, mailto: or tel: address, or to a page',
    at: element.position?.start,
  })
}
