import { elementsOf, type HtmlElement } from './elements.ts'

/** An address in a document, as it is written there. */
export interface Reference {
  readonly element: string
  readonly url: string
}

/** What tests want to know of an HTML document. */
export interface HtmlDocument {
  readonly title: string
  /** Empty where the document names no language. */
  readonly lang: string
  /** The texts of its h1 headings. */
  readonly topHeadings: readonly string[]
  /** Everything that a fragment can lead to. */
  readonly ids: ReadonlySet<string>
  readonly references: readonly Reference[]
}

/** Attributes that hold an address, by element (HTML Living Standard, “Attributes”). */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
}

/** Reads a document as browsers do. */
export function readHtml(html: string): HtmlDocument {
  const elements = elementsOf(html)
  const textsOf = (name: string): readonly string[] => elements.filter((element) => element.name === name).map(({ text }) => text)
  return {
    title: textsOf('title')[0] ?? '',
    // The html element has no place in a fragment, which is what the elements are read as.
    lang: /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '',
    topHeadings: textsOf('h1'),
    ids: new Set(elements.flatMap(anchorsOf)),
    references: elements.flatMap((element) => addressesIn(element).map((url) => ({ element: element.name, url }))),
  }
}

function anchorsOf({ name, attributes }: HtmlElement): readonly string[] {
  return [attributes['id'], name === 'a' ? attributes['name'] : undefined].filter((id) => id !== undefined)
}

function addressesIn({ name, attributes }: HtmlElement): readonly string[] {
  const plain = (ADDRESS_ATTRIBUTES[name] ?? []).map((attribute) => attributes[attribute])
  const candidates = (attributes['srcset'] ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0])
  const refresh = attributes['http-equiv'] === 'refresh' ? /url=(.*)$/i.exec(attributes['content'] ?? '')?.[1] : undefined
  return [...plain, ...candidates.filter((url) => url !== ''), refresh].filter((url) => url !== undefined)
}
