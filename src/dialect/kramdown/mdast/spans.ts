import type { Data, Image, ImageData, Link, LinkData, PhrasingContent, Text } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import { directiveFields } from './directives.ts'
import { elementFrom } from './elements.ts'
import { footnoteReference } from './footnote-reference.ts'
import { identifierOf } from './identifier.ts'
import { dataFrom, propertiesFrom, type Properties } from './properties.ts'
import type { Element } from '../element.ts'
import { decodeReferences } from '../html/references.ts'

/** The spans of an element as mdast. Texts and symbols that touch become one text. */
export function spansOf(conversion: Conversion, { children }: Pick<Element, 'children'>): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let index = 0; index < children.length;) {
    const child = children[index]
    if (!child) break
    if (!isText(child)) {
      nodes.push(spanFrom(conversion, child))
      index++
      continue
    }
    let value = ''
    let last = child
    for (let next: Element | undefined = child; next && isText(next); next = children[++index]) {
      value += next.kind === 'text' ? decodeReferences(next.value) : symbolOf(conversion, next)
      last = next
    }
    const position = conversion.places.position(child.start, last.end)
    if (value !== '') nodes.push({ type: 'text', value, position } satisfies Text)
  }
  return nodes
}

/** True for what becomes text. */
export function isText({ kind }: Element): boolean {
  return kind === 'text' || kind === 'symbol'
}

function symbolOf({ reading }: Conversion, { value, level }: Element): string {
  return level === undefined ? value : (reading.settings.smartQuotes[level] ?? value)
}

function spanFrom(conversion: Conversion, span: Element): PhrasingContent {
  const place = placed(conversion, span)
  const { attributes, value } = span
  switch (span.kind) {
    case 'emphasis':
    case 'strong':
      return { type: span.kind, children: spansOf(conversion, span), ...dataFrom(attributes), ...place }
    case 'code-span':
      return { type: 'inlineCode', value, ...dataFrom(attributes), ...place }
    case 'break':
      return { type: 'break', ...dataFrom(attributes), ...place }
    case 'link':
      return linkFrom(conversion, span)
    case 'image':
      return imageFrom(conversion, span)
    case 'footnote':
      return footnoteReference(conversion, span)
    case 'abbreviation':
      return elementFrom(conversion, span, 'abbr', [{ type: 'text', value, ...place }])
    case 'math':
      return {
        type: 'inlineMath',
        value,
        data: {
          hName: 'code',
          hProperties: mathProperties(span, 'math-inline'),
          hChildren: [{ type: 'text', value }],
        },
        ...place,
      }
    case 'text-directive':
      return { type: 'textDirective', ...directiveFields(conversion, span), children: spansOf(conversion, span) }
    case 'html':
      if (value === 'del' && !attributes) return { type: 'delete', children: spansOf(conversion, span), ...place }
      return elementFrom(conversion, span, value.toLowerCase(), spansOf(conversion, span))
    default:
      return { type: 'html', value, ...place }
  }
}

function linkFrom(conversion: Conversion, span: Element): Link {
  const { attributes } = span
  return {
    type: 'link',
    url: decodeReferences(attributes?.get('href') ?? ''),
    title: titleOf(span),
    children: spansOf(conversion, span),
    ...withDefinition(span, dataFrom(attributes, ['href', 'title'])),
    ...placed(conversion, span),
  }
}

function imageFrom(conversion: Conversion, span: Element): Image {
  const { attributes } = span
  return {
    type: 'image',
    url: decodeReferences(attributes?.get('src') ?? ''),
    title: titleOf(span),
    alt: decodeReferences(attributes?.get('alt') ?? ''),
    ...withDefinition(span, dataFrom(attributes, ['src', 'title', 'alt'])),
    ...placed(conversion, span),
  }
}

/** A link or image that goes by a definition names it. */
function withDefinition({ label }: Element, { data }: { data?: Data }): { data?: LinkData & ImageData } {
  if (label !== undefined) return { data: { ...data, definition: identifierOf(label) } }
  return data ? { data } : {}
}

function titleOf({ attributes }: Element): string | null {
  const title = attributes?.get('title')
  return title === undefined ? null : decodeReferences(title)
}

/** A formula is code with a class in HTML, as for other parsers of formulas. */
export function mathProperties(element: Element, name: string): Properties {
  const properties = propertiesFrom(element.attributes) ?? {}
  const classes = Array.isArray(properties['className']) ? properties['className'] : []
  return { ...properties, className: ['language-math', name, ...classes] }
}
