import type { Heading } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import { dataFrom } from './properties.ts'
import { spansOf } from './spans.ts'
import { attributesOf, type Element } from '../element.ts'
import { uniqueId } from '../tree/heading-ids.ts'

/** A heading with its id. It is noted for the contents list. */
export function headingFrom(conversion: Conversion, heading: Element): Heading {
  const { reading, contents } = conversion
  const { settings } = reading
  const level = heading.level ?? 1
  if (settings.autoIds && !heading.attributes?.has('id'))
    attributesOf(heading).set('id', uniqueId(reading, conversion.usedIds, heading.idText ?? ''))
  const id = heading.attributes?.get('id')
  const isListed = settings.tocLevels.includes(level) && !/\bno_toc\b/.test(heading.attributes?.get('class') ?? '')
  if (id !== undefined && isListed) contents.push({ level, id, heading })
  return {
    type: 'heading',
    depth: depthOf(level + settings.headerOffset),
    children: spansOf(conversion, heading),
    ...dataFrom(heading.attributes),
    ...placed(conversion, heading),
  }
}

function depthOf(level: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[Math.min(Math.max(level, 1), 6) - 1] ?? 6
}
