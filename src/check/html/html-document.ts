/** What an address is used for: that decides what may stand there, and as what it is told. */
export type AddressUse =
  | 'link'
  | 'form'
  | 'refresh'
  | 'image'
  | 'media'
  | 'frame'
  | 'resource'
  /** What a style asks for. */
  | 'style'
  /** A part of an SVG, by its id. */
  | 'part'

/** A stretch of a text: its offsets, the end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An address in a document, entities decoded, and where its attribute's value stands. */
export interface HtmlAddress extends Span {
  readonly use: AddressUse
  readonly url: string
  /** The landmark that it stands in, where that is not the main part: `nav`, `footer`, `head`; empty elsewhere. */
  readonly landmark: string
  /** True for a link to its own page within a heading: it gives readers the heading's address, and leads nobody there. */
  readonly isPermalink: boolean
}

/** An id that an earlier element has already. */
export interface RepeatedId extends Span {
  readonly id: string
  readonly first: Span
  readonly landmark: string
}

/** An image that has no words for those who do not see it. */
export interface WordlessImage extends Span {
  readonly url: string
  readonly landmark: string
}

/** What a check wants to know of an HTML document. */
export interface HtmlDocument {
  readonly addresses: readonly HtmlAddress[]
  /** All that a fragment can lead to: every `id`, and the `name` of an `a`. */
  readonly anchors: ReadonlySet<string>
  readonly repeatedIds: readonly RepeatedId[]
  readonly wordlessImages: readonly WordlessImage[]
  /** What addresses count from, as `<base href>` has it; absent where the document has none. */
  readonly base?: string
  /** Seconds until the document leads on by itself; absent where it does not. */
  readonly refreshDelay?: number
  /** False for a file that holds no element: a note to a search engine, say. */
  readonly hasElements: boolean
}
