import type { ContentModel } from '../element.ts'

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const BLOCK_CONTENT = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td',
)
const SPAN_CONTENT = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt',
)
const RAW_CONTENT = words('script style math option textarea pre code kbd samp var')

/** Elements of running text: kramdown's list, not HTML's. */
export const SPAN_ELEMENTS = words(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var',
)

/** Elements that are no part of running text. Some, such as `script` and `details`, are in neither list. */
export const BLOCK_ELEMENTS = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul',
)

/** Elements that have no end tag. */
export const VOID_ELEMENTS = words('area base br col command embed hr img input keygen link meta param source track wbr')

const KNOWN = new Set([...SPAN_ELEMENTS, ...BLOCK_ELEMENTS, ...VOID_ELEMENTS, ...BLOCK_CONTENT, ...SPAN_CONTENT, ...RAW_CONTENT])

/** True for an element that kramdown knows: the letters of its name may be capitals. */
export function isKnownElement(name: string): boolean {
  return KNOWN.has(name)
}

/** The name as kramdown keeps it: in small letters where it knows the element. */
export function normalizeName(name: string): string {
  const small = name.toLowerCase()
  return KNOWN.has(small) ? small : name
}

/** How the content of an element is read where Markdown is read in it. */
export function contentModel(name: string): ContentModel {
  if (BLOCK_CONTENT.has(name)) return 'block'
  return SPAN_CONTENT.has(name) ? 'span' : 'raw'
}
