import type { Place } from '../model/diagnostic.ts'
import { NO_MARKDOWN_FACTS, type Anchor, type Heading, type MarkdownFacts, type Page, type TextPart } from '../model/page.ts'
import type { LinkSlot } from '../model/slots.ts'
import { putPlace, readPlace } from './place-record.ts'
import { createSection, putText, readSection, writeSections, type Allocate, type Section, type SectionReader } from './sections.ts'

/** A page in bytes: its face is what other pages and rules ask of it, its body what is only read when the page itself is written. */
export interface PageRecord {
  readonly face: Uint8Array<ArrayBuffer>
  readonly body: Uint8Array<ArrayBuffer>
}

/** What a page's body holds. */
export type PageBody = Pick<Page, 'html' | 'text' | 'markdown'>

/** The parts of a face, in their order. */
const [OWN, SLOTS, HEADINGS, ANCHORS, FACTS] = [0, 1, 2, 3, 4]

/** The parts of a body, in their order. */
const [HTML, TEXT, MARKDOWN] = [0, 1, 2]

const KINDS: readonly LinkSlot['kind'][] = ['link', 'image', 'media', 'frame', 'resource']

/** What is added to the level of a heading that no contents list names. */
const NOT_IN_TOC = 8

/** Writes a page, its two parts to memory apart: they are needed for different times. */
export function writePage(
  { slots, headings, anchors, facts, html, text, markdown, ...own }: Page,
  ofFace: Allocate,
  ofBody: Allocate,
): PageRecord {
  const partsOfFace = [
    jsonSection(own),
    sectionOf(slots, putSlot),
    sectionOf(headings, putHeading),
    sectionOf(anchors, putAnchor),
    Object.values(facts).every((list: readonly unknown[]) => list.length === 0) ? createSection() : jsonSection(facts),
  ]
  const partsOfBody = [sectionOf(html, putText), sectionOf(text, putPart), sectionOf([markdown], putText)]
  return { face: writeSections(partsOfFace, ofFace), body: writeSections(partsOfBody, ofBody) }
}

/**
 * Reads a page. What not every page is asked for is read of its face when it is asked for, and then kept; its body is what `body` gives, each
 * time anew.
 */
export function readPage(face: Uint8Array, body: () => PageBody): Page {
  let slots: readonly LinkSlot[] | undefined
  let headings: readonly Heading[] | undefined
  let anchors: readonly Anchor[] | undefined
  let facts: MarkdownFacts | undefined
  return {
    ...(JSON.parse(readSection(face, OWN).text()) as Omit<Page, keyof PageBody | 'slots' | 'headings' | 'anchors' | 'facts'>),
    get slots() {
      return (slots ??= listIn(readSection(face, SLOTS), readSlot))
    },
    get headings() {
      return (headings ??= listIn(readSection(face, HEADINGS), readHeading))
    },
    get anchors() {
      return (anchors ??= listIn(readSection(face, ANCHORS), readAnchor))
    },
    get facts() {
      return (facts ??= readFacts(readSection(face, FACTS)))
    },
    get html() {
      return body().html
    },
    get text() {
      return body().text
    },
    get markdown() {
      return body().markdown
    },
  }
}

/** Reads a body, each part when it is asked for first. */
export function readBody(bytes: Uint8Array): PageBody {
  let html: readonly string[] | undefined
  let text: readonly TextPart[] | undefined
  let markdown: string | undefined
  return {
    get html() {
      return (html ??= listIn(readSection(bytes, HTML), (section) => section.text()))
    },
    get text() {
      return (text ??= listIn(readSection(bytes, TEXT), (section) => ({ id: section.text(), text: section.text() })))
    },
    get markdown() {
      return (markdown ??= readSection(bytes, MARKDOWN).text())
    },
  }
}

function putPart(section: Section, { id, text }: TextPart): void {
  putText(section, id)
  putText(section, text)
}

function jsonSection(value: unknown): Section {
  return sectionOf([JSON.stringify(value)], putText)
}

function sectionOf<Item>(items: readonly Item[], put: (section: Section, item: Item) => void): Section {
  const section = createSection()
  for (const item of items) put(section, item)
  return section
}

function listIn<Item>(section: SectionReader, read: (section: SectionReader) => Item): readonly Item[] {
  const items: Item[] = []
  while (!section.isAtEnd()) items.push(read(section))
  return items
}

function putSlot(section: Section, { kind, url, text, place, ...more }: LinkSlot): void {
  section.numbers.push(KINDS.indexOf(kind))
  putText(section, url)
  putText(section, text)
  putPlace(section, place)
  putText(section, isEmpty(more) ? '' : JSON.stringify(more))
}

function readSlot(section: SectionReader): LinkSlot {
  const kind = KINDS[section.number()] ?? 'link'
  const slot = withPlace({ kind, url: section.text(), text: section.text() }, section)
  const more = section.text()
  return more === '' ? slot : { ...slot, ...(JSON.parse(more) as Partial<LinkSlot>) }
}

function putHeading(section: Section, { depth, id, text, place, inToc }: Heading): void {
  section.numbers.push(inToc ? depth : depth + NOT_IN_TOC)
  putText(section, id)
  putText(section, text)
  putPlace(section, place)
}

function readHeading(section: SectionReader): Heading {
  const number = section.number()
  const inToc = number < NOT_IN_TOC
  const depth = (inToc ? number : number - NOT_IN_TOC) as Heading['depth']
  return withPlace({ depth, id: section.text(), text: section.text(), inToc }, section)
}

function putAnchor(section: Section, { id, place }: Anchor): void {
  putText(section, id)
  putPlace(section, place)
}

function readAnchor(section: SectionReader): Anchor {
  return withPlace({ id: section.text() }, section)
}

function withPlace<Item extends object>(item: Item, section: SectionReader): Item & { readonly place?: Place } {
  const place = readPlace(section)
  return place ? Object.assign(item, { place }) : item
}

function readFacts(section: SectionReader): MarkdownFacts {
  return section.isAtEnd() ? NO_MARKDOWN_FACTS : (JSON.parse(section.text()) as MarkdownFacts)
}

function isEmpty(object: object): boolean {
  for (const _ in object) return false
  return true
}
