import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { cssAddresses } from './css-addresses.ts'
import type { HtmlAddress, HtmlDocument, RepeatedId, Span, WordlessImage } from './html-document.ts'
import { isReadAttribute, keywordOf, type AttributeValue, type HtmlTag } from './html-tag.ts'
import { createSurroundings, type Surroundings } from './landmarks.ts'
import { readRefresh } from './meta-refresh.ts'
import { tagAddresses } from './tag-addresses.ts'

/** What is gathered while a document is read. */
interface Reading {
  readonly addresses: HtmlAddress[]
  readonly anchors: Set<string>
  readonly firstIds: Map<string, Span>
  readonly repeatedIds: RepeatedId[]
  readonly wordlessImages: WordlessImage[]
  base?: string
  refreshDelay?: number
  hasElements: boolean
}

/**
 * Reads an HTML or SVG document, tag by tag and in linear time. Comments and scripts are passed over; what templates and `noscript`
 * hold is read like the rest. Any text is a document: what is broken in it is read as browsers read it, or passed over.
 */
export function readHtml(text: string): HtmlDocument {
  const reading: Reading = {
    addresses: [],
    anchors: new Set(),
    firstIds: new Map(),
    repeatedIds: [],
    wordlessImages: [],
    hasElements: false,
  }
  const tokenizer = new Tokenizer({}, tagReader(text, reading))
  tokenizer.write(text)
  tokenizer.end()
  return reading
}

/** What the tokenizer calls for each piece of a document. */
function tagReader(text: string, reading: Reading): TokenizerCallbacks {
  const surroundings = createSurroundings()
  // Most tags have nothing to look at, and share a map that stays empty.
  const none: ReadonlyMap<string, AttributeValue> = new Map()
  let attributes: Map<string, AttributeValue> | undefined
  let name = ''
  let nameStart = 0
  let attribute = ''
  let valueText = ''
  let valueStart = -1
  let valueEnd = -1
  let style = { start: -1, end: -1 }

  function extendStyle(start: number, end: number): void {
    if (style.start >= 0) style = { start: style.end < 0 ? start : style.start, end }
  }

  function finishStyle(): void {
    if (style.end >= 0) takeStyle(text, style, surroundings.landmark(), reading)
    style = { start: -1, end: -1 }
  }

  function finishTag(isSelfClosing: boolean): void {
    surroundings.open(name, isSelfClosing)
    if (name === 'style' && !isSelfClosing) style = { start: 0, end: -1 }
    reading.hasElements = true
    if (attributes || name === 'img') takeTag({ name, start: nameStart, attributes: attributes ?? none }, surroundings, reading)
  }

  return {
    isInForeignContext: surroundings.isForeign,
    onopentagname(start, end) {
      name = text.slice(start, end).toLowerCase()
      nameStart = start
      attributes = undefined
    },
    onattribname(start, end) {
      const written = text.slice(start, end).toLowerCase()
      attribute = isReadAttribute(written) && attributes?.has(written) !== true ? written : ''
      valueText = ''
      valueStart = -1
      valueEnd = end
    },
    onattribdata(start, end) {
      if (attribute === '') return
      valueText += text.slice(start, end)
      if (valueStart < 0) valueStart = start
      valueEnd = end
    },
    onattribentity(codePoint) {
      if (attribute === '') return
      // A value that begins with an entity begins where that does.
      if (valueStart < 0) valueStart = text.indexOf('&', valueEnd)
      valueText += String.fromCodePoint(codePoint)
    },
    onattribend(quote, end) {
      if (attribute === '') return
      const isQuoted = quote === QuoteType.Double || quote === QuoteType.Single
      const last = isQuoted ? end - 1 : Math.max(end, valueEnd)
      attributes ??= new Map()
      attributes.set(attribute, { text: valueText, start: valueStart < 0 ? last : valueStart, end: last })
    },
    onopentagend: () => {
      finishTag(false)
    },
    onselfclosingtag: () => {
      finishTag(true)
    },
    onclosetag(start, end) {
      const closed = text.slice(start, end).toLowerCase()
      if (closed === 'style') finishStyle()
      surroundings.close(closed)
    },
    ontext: extendStyle,
    oncdata: extendStyle,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    ontextentity: ignore,
    onend: finishStyle,
  }
}

function takeTag(tag: HtmlTag, surroundings: Surroundings, reading: Reading): void {
  const landmark = surroundings.landmark()
  takeAnchors(tag, landmark, surroundings.isInert(), reading)
  if (isWordless(tag)) {
    const source = tag.attributes.get('src')
    const span = source ?? { start: tag.start, end: tag.start + tag.name.length }
    reading.wordlessImages.push({ url: source?.text ?? '', start: span.start, end: span.end, landmark })
  }
  for (const { use, url, start, end } of tagAddresses(tag)) {
    const isPermalink = use === 'link' && url.startsWith('#') && surroundings.isInHeading()
    // Written out, since there are many: a spread takes ten times as long.
    reading.addresses.push({ use, url, start, end, landmark, isPermalink })
  }
  const base = tag.name === 'base' ? tag.attributes.get('href') : undefined
  if (base) reading.base ??= base.text
  if (tag.name === 'meta' && keywordOf(tag, 'http-equiv') === 'refresh') {
    const refresh = readRefresh(tag.attributes.get('content')?.text ?? '')
    if (refresh) reading.refreshDelay ??= refresh.delay
  }
}

function takeAnchors(tag: HtmlTag, landmark: string, isInert: boolean, { anchors, firstIds, repeatedIds }: Reading): void {
  const id = tag.attributes.get('id')
  if (id && id.text !== '') {
    anchors.add(id.text)
    const first = firstIds.get(id.text)
    if (!isInert && first) repeatedIds.push({ id: id.text, start: id.start, end: id.end, first, landmark })
    else if (!isInert) firstIds.set(id.text, { start: id.start, end: id.end })
  }
  const name = tag.name === 'a' ? tag.attributes.get('name') : undefined
  if (name && name.text !== '') anchors.add(name.text)
}

function takeStyle(text: string, { start, end }: Span, landmark: string, { addresses }: Reading): void {
  for (const inner of cssAddresses(text.slice(start, end))) {
    addresses.push({ use: 'style', url: inner.url, start: start + inner.start, end: start + inner.end, landmark, isPermalink: false })
  }
}

/** True for an image without an `alt` that nothing else stands in for; an empty one says that the image is there for its looks. */
function isWordless(tag: HtmlTag): boolean {
  const isImage = tag.name === 'img' || (tag.name === 'input' && keywordOf(tag, 'type') === 'image')
  if (!isImage || ['alt', 'aria-label', 'aria-labelledby'].some((name) => tag.attributes.has(name))) return false
  return keywordOf(tag, 'aria-hidden') !== 'true' && !['presentation', 'none'].includes(keywordOf(tag, 'role'))
}

function ignore(): void {
  // Nothing of it is looked at.
}
