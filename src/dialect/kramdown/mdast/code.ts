import type { Code } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import { dataFrom } from './properties.ts'
import type { Element } from '../element.ts'

const LANGUAGE = /\blanguage-([^ \t\r\n\f\v]+)/

/** Code with its language, which a class may also give. The other classes and attributes are those of `pre`. */
export function codeFrom(conversion: Conversion, block: Element): Code {
  const attributes = new Map(block.attributes)
  const classes = attributes.get('class') ?? ''
  const language = LANGUAGE.exec(classes)?.[1]
  if (language !== undefined) {
    const others = classes.replace(LANGUAGE, '').trim()
    if (others === '') attributes.delete('class')
    else attributes.set('class', others)
  }
  return {
    type: 'code',
    lang: language ?? null,
    meta: null,
    value: block.value.endsWith('\n') ? block.value.slice(0, -1) : block.value,
    ...dataFrom(attributes),
    ...placed(conversion, block),
  }
}
