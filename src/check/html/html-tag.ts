import type { Span } from './html-document.ts'

/** An attribute's value, entities decoded, and where it stands: within its quotes. */
export interface AttributeValue extends Span {
  readonly text: string
}

/** An open tag: the element's name in lower case, and those of its attributes that a check looks at. */
export interface HtmlTag {
  readonly name: string
  /** The offset of the name. */
  readonly start: number
  readonly attributes: ReadonlyMap<string, AttributeValue>
}

/** Attributes that a check looks at; all others are passed over. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['id', 'name', 'href', 'xlink:href', 'src', 'srcset', 'imagesrcset', 'poster', 'data', 'action', 'method', 'style', 'type'],
  ...['http-equiv', 'content', 'rel', 'hreflang', 'alt', 'role', 'aria-hidden', 'aria-label', 'aria-labelledby'],
])

/** True for the name of an attribute, in lower case, that a check looks at. */
export function isReadAttribute(name: string): boolean {
  return ATTRIBUTES.has(name)
}

/** The text of an attribute, trimmed and in lower case; empty where the tag has none of that name. */
export function keywordOf({ attributes }: HtmlTag, name: string): string {
  return attributes.get(name)?.text.trim().toLowerCase() ?? ''
}
