import type { AddressUse } from './html-document.ts'

/** An attribute that holds an address, or a list of them with widths (`candidates`). */
interface AddressAttribute {
  readonly attribute: string
  readonly use: AddressUse
  readonly candidates?: true
}

/** Which attributes of which elements hold addresses (HTML Living Standard, index of attributes; SVG 2, linking). */
const ADDRESS_ATTRIBUTES: ReadonlyMap<string, readonly AddressAttribute[]> = new Map<string, readonly AddressAttribute[]>([
  ['a', both('link')],
  ['area', [{ attribute: 'href', use: 'link' }]],
  ['audio', [{ attribute: 'src', use: 'media' }]],
  ['embed', [{ attribute: 'src', use: 'frame' }]],
  ['feimage', both('image')],
  ['form', [{ attribute: 'action', use: 'form' }]],
  ['frame', [{ attribute: 'src', use: 'frame' }]],
  ['iframe', [{ attribute: 'src', use: 'frame' }]],
  ['image', both('image')],
  [
    'img',
    [
      { attribute: 'src', use: 'image' },
      { attribute: 'srcset', use: 'image', candidates: true },
    ],
  ],
  ['input', [{ attribute: 'src', use: 'image' }]],
  [
    'link',
    [
      { attribute: 'href', use: 'resource' },
      { attribute: 'imagesrcset', use: 'image', candidates: true },
    ],
  ],
  ['object', [{ attribute: 'data', use: 'frame' }]],
  ['script', [...both('resource'), { attribute: 'src', use: 'resource' }]],
  [
    'source',
    [
      { attribute: 'src', use: 'media' },
      { attribute: 'srcset', use: 'image', candidates: true },
    ],
  ],
  ['track', [{ attribute: 'src', use: 'media' }]],
  ['use', both('part')],
  [
    'video',
    [
      { attribute: 'src', use: 'media' },
      { attribute: 'poster', use: 'image' },
    ],
  ],
])

/** The attributes of an element that hold addresses; takes its name in lower case. */
export function addressAttributesOf(element: string): readonly AddressAttribute[] {
  return ADDRESS_ATTRIBUTES.get(element) ?? []
}

/** SVG has its `href` in the namespace of XLink too. */
function both(use: AddressUse): readonly AddressAttribute[] {
  return [
    { attribute: 'href', use },
    { attribute: 'xlink:href', use },
  ]
}
