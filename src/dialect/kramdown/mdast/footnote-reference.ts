import type { FootnoteReference } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import type { Element } from '../element.ts'

/** A reference to a footnote, numbered by its first one, with the HTML that kramdown gives it. */
export function footnoteReference(conversion: Conversion, span: Element): FootnoteReference {
  const { reading, notes } = conversion
  const label = span.label ?? ''
  const name = reading.settings.footnotePrefix + label
  const known = notes.find((note) => note.name === name)
  if (known) known.repeats++
  const content = reading.footnotes.get(label)?.content ?? span
  const note = known ?? { name, number: reading.settings.footnoteNr + notes.length, content, repeats: 0 }
  if (!known) notes.push(note)
  const id = note.repeats > 0 ? `fnref:${name}:${String(note.repeats)}` : `fnref:${name}`
  return {
    type: 'footnoteReference',
    identifier: label.toLowerCase(),
    label,
    data: {
      hName: 'sup',
      hProperties: { id, role: 'doc-noteref' },
      hChildren: [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: `#fn:${name}`, className: ['footnote'], rel: ['footnote'] },
          children: [{ type: 'text', value: String(note.number) }],
        },
      ],
    },
    ...placed(conversion, span),
  }
}
