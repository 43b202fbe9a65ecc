import { addressAttributesOf } from './address-attributes.ts'
import { cssAddresses } from './css-addresses.ts'
import type { AddressUse, Span } from './html-document.ts'
import { keywordOf, type AttributeValue, type HtmlTag } from './html-tag.ts'
import { readRefresh } from './meta-refresh.ts'
import { srcsetAddresses, type InnerAddress } from './srcset.ts'

/** An address that a tag holds. */
export interface TagAddress extends Span {
  readonly use: AddressUse
  readonly url: string
}

/**
 * Kinds of `link` whose files browsers ask for. What is in neither list, `canonical` and `preconnect` among it, asks for nothing, or names
 * the page itself as it will be called.
 */
const TO_FILES: ReadonlySet<string> = new Set(
  'stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image mask-icon image_src manifest preload modulepreload'.split(
    ' ',
  ),
)

/** Kinds of `link` that lead readers, or the browser ahead of them, to pages or feeds. */
const TO_PAGES: ReadonlySet<string> = new Set(
  'next prev up start first last index contents author help license search alternate prefetch prerender'.split(' '),
)

/** The addresses that a tag holds, in the order of the table of attributes. */
export function tagAddresses(tag: HtmlTag): readonly TagAddress[] {
  const found: TagAddress[] = []
  for (const { attribute, use, candidates } of addressAttributesOf(tag.name)) {
    const value = tag.attributes.get(attribute)
    if (value && candidates) for (const inner of srcsetAddresses(value.text)) found.push({ use, ...within(value, inner) })
    else if (value) {
      const own = useOf(tag, value, use)
      if (own) found.push({ use: own, url: value.text, start: value.start, end: value.end })
    }
  }
  const style = tag.attributes.get('style')
  if (style?.text.includes('(')) for (const inner of cssAddresses(style.text)) found.push({ use: 'style', ...within(style, inner) })
  const content = tag.name === 'meta' && keywordOf(tag, 'http-equiv') === 'refresh' ? tag.attributes.get('content') : undefined
  const refresh = content && readRefresh(content.text)
  if (refresh) found.push({ use: 'refresh', url: refresh.url, start: content.start, end: content.end })
  return found
}

/** What an attribute's address is for on this very element; undefined where nobody follows it. */
function useOf(tag: HtmlTag, { text }: AttributeValue, use: AddressUse): AddressUse | undefined {
  switch (tag.name) {
    case 'link':
      return useOfLink(tag, text)
    case 'form':
      // What is sent goes to a program, which lies in no folder.
      return ['post', 'dialog'].includes(keywordOf(tag, 'method')) ? undefined : use
    case 'script':
      return tag.attributes.has('src') && text !== tag.attributes.get('src')?.text ? undefined : use
    default:
      return use
  }
}

function useOfLink(tag: HtmlTag, url: string): AddressUse | undefined {
  const kinds = keywordOf(tag, 'rel').split(/\s+/)
  if (kinds.some((kind) => TO_FILES.has(kind))) return 'resource'
  // The page in another language, or on another host, often lies in another folder.
  if (kinds.includes('alternate') && (tag.attributes.has('hreflang') || /^\s*(?:[a-z]+:|\/\/)/i.test(url))) return undefined
  return kinds.some((kind) => TO_PAGES.has(kind)) ? 'link' : undefined
}

/** Where a part of an attribute's value stands; with entities before it, that is where the whole value does. */
function within(value: AttributeValue, { url, start, end }: InnerAddress): InnerAddress {
  const isPlain = value.text.length === value.end - value.start
  return isPlain ? { url, start: value.start + start, end: value.start + end } : { url, start: value.start, end: value.end }
}
