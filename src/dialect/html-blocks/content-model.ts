/** How the content of an HTML element is read: as blocks, as text with marks, or as it is. */
export type ContentModel = 'block' | 'span' | 'raw'

const BLOCK_CONTENT = new Set(
  'address article aside blockquote body center dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section td'.split(
    ' ',
  ),
)
const SPAN_CONTENT = new Set(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q small span strong sub summary sup th tt'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that stand within a line: they never begin a block of HTML in kramdown. */
const SPAN_ELEMENTS = new Set(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup time tt u var'.split(
    ' ',
  ),
)

const NO_MARKS = new Set('a button img input label option select'.split(' '))

/** How kramdown reads an element's content where Markdown in HTML is asked for (kramdown 2.4, `parser/html.rb`, HTML_CONTENT_MODEL). */
export function contentModelOf(element: string): ContentModel {
  if (BLOCK_CONTENT.has(element)) return 'block'
  return SPAN_CONTENT.has(element) ? 'span' : 'raw'
}

/** What the attribute `markdown="…"` asks for, by the element that it is on; undefined for a value that means nothing. */
export function requestedModel(value: string, element: string): ContentModel | undefined {
  switch (value) {
    case '1':
      return contentModelOf(element)
    case 'block':
    case 'span':
      return value
    case '0':
      return 'raw'
    default:
      return undefined
  }
}

/** True for an element without content: `<br>`, `<img>`. */
export function isVoidElement(element: string): boolean {
  return VOID.has(element)
}

/** True for an element that is part of a line of text. */
export function isSpanElement(element: string): boolean {
  return SPAN_ELEMENTS.has(element)
}

/** True for an element that only marks words: no link, no control, no image. */
export function isTextMark(element: string): boolean {
  return isSpanElement(element) && !NO_MARKS.has(element)
}
