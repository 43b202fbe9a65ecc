import { Parser } from 'htmlparser2'

/** How an address stands in a source, which says what may stand in its place, and how. */
export type AddressForm =
  /** `](address)`, `[label]: address` */
  | 'destination'
  /** `](<address>)`; the range is what is between the signs. */
  | 'pointed-destination'
  /** `](an address with spaces)`, which is a link in the dialect only. */
  | 'spaced-destination'
  /** `<https://example.com>`; the range takes in the signs. */
  | 'autolink'
  /** An address in text. */
  | 'literal-autolink'
  /** The value of an attribute, or one address in it; the range leaves out the quotes. */
  | 'double-quoted-attribute'
  | 'single-quoted-attribute'
  | 'unquoted-attribute'
  /** A scalar of YAML; the range takes in the quotes. */
  | 'plain-scalar'
  | 'double-quoted-scalar'
  | 'single-quoted-scalar'

/** An address as it stands in a source. */
export interface WrittenAddress {
  readonly start: number
  readonly end: number
  readonly form: AddressForm
  /** What it means: without escapes and character references. */
  readonly value: string
}

/** True where two spellings are the same address: what a parser percent-encodes may be encoded in one and not in the other. */
export function isSameAddress(a: string, b: string): boolean {
  return a === b || encoded(a) === encoded(b)
}

/** Undoes backslash escapes (CommonMark 0.31, 2.4) and character references (2.5). */
export function decodeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&[#\w]+;/g, (found: string, escaped?: string) => escaped ?? decodeReferences(found))
}

/** Undoes character references, `&amp;`; what only looks like one stays. */
export function decodeReferences(text: string): string {
  return text.replace(/&[#\w]+;/g, (reference) => {
    let decoded = ''
    const parser = new Parser({
      ontext: (piece) => {
        decoded += piece
      },
    })
    parser.end(reference)
    return decoded
  })
}

/** Encodes what `normalizeUri` of micromark-util-sanitize-uri encodes in the addresses of links. */
function encoded(url: string): string {
  return url
    .trim()
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/%(?![\dA-Za-z]{2})|[^!#$%&-;=?-Z_a-z~]/gu, encodeURIComponent)
}
