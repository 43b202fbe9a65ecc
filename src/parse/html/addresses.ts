import type { Element } from 'hast'
import type { LinkKind } from '../../model/slots.ts'

/** An attribute that holds an address, and what the address is for. */
export interface AddressAttribute {
  readonly property: string
  readonly kind: LinkKind
  /** True for a list of candidates, `a.png 1x, b.png 2x`. */
  readonly candidates?: true
}

/** Which attributes of which elements hold addresses (HTML Living Standard, index of attributes). */
const ADDRESSES: Readonly<Record<string, readonly AddressAttribute[]>> = {
  a: [{ property: 'href', kind: 'link' }],
  area: [{ property: 'href', kind: 'link' }],
  img: [
    { property: 'src', kind: 'image' },
    { property: 'srcSet', kind: 'image', candidates: true },
  ],
  source: [
    { property: 'src', kind: 'media' },
    { property: 'srcSet', kind: 'image', candidates: true },
  ],
  video: [
    { property: 'src', kind: 'media' },
    { property: 'poster', kind: 'image' },
  ],
  audio: [{ property: 'src', kind: 'media' }],
  track: [{ property: 'src', kind: 'media' }],
  embed: [{ property: 'src', kind: 'media' }],
  object: [{ property: 'data', kind: 'media' }],
  iframe: [{ property: 'src', kind: 'frame' }],
  image: [
    { property: 'href', kind: 'image' },
    { property: 'xLinkHref', kind: 'image' },
  ],
  use: [
    { property: 'href', kind: 'resource' },
    { property: 'xLinkHref', kind: 'resource' },
  ],
  link: [{ property: 'href', kind: 'resource' }],
  script: [{ property: 'src', kind: 'resource' }],
  input: [{ property: 'src', kind: 'image' }],
  form: [{ property: 'action', kind: 'link' }],
  button: [{ property: 'formAction', kind: 'link' }],
}

/** A map, since authors may write an element named like what JavaScript gives every object: `<constructor>`. */
const ADDRESS_TABLE = new Map(Object.entries(ADDRESSES))

const NONE: readonly AddressAttribute[] = []

/** The addresses that an element holds, in the order in which its attributes are written. */
export function addressesOf(element: Element): readonly AddressAttribute[] {
  const table = ADDRESS_TABLE.get(element.tagName)
  if (!table) return NONE
  const [only, ...others] = table
  if (only && others.length === 0) return element.properties[only.property] === undefined ? NONE : table
  return Object.keys(element.properties).flatMap((property) => table.find((address) => address.property === property) ?? [])
}
