import { cssAddresses } from './css-addresses.ts'
import type { HtmlDocument } from './html-document.ts'

/** Reads a stylesheet as a document that holds addresses and nothing else. */
export function readStylesheet(text: string): HtmlDocument {
  return {
    addresses: cssAddresses(text).map((address) => ({ ...address, use: 'style', landmark: '', isPermalink: false })),
    anchors: new Set(),
    repeatedIds: [],
    wordlessImages: [],
    hasElements: false,
  }
}
