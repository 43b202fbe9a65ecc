import type { Place } from '../../model/diagnostic.ts'
import { isSameAddress, type WrittenAddress } from './address-forms.ts'
import { findFrontMatter } from './front-matter-range.ts'
import { htmlAddresses, tagAddresses } from './html-addresses.ts'
import { markdownAddresses } from './markdown-addresses.ts'
import { bodyStartOf, type Range, type SourceText } from './text-places.ts'
import { yamlAddresses } from './yaml-addresses.ts'

/**
 * Finds where an address is written within a place: as the address of the link, image or definition that takes up the place, in the
 * attributes of the HTML there, or as a text of YAML. Text that only looks like the address is not one. Undefined where it does not stand
 * there, or stands there more than once.
 */
export function addressInSource(source: SourceText, place: Place, address: string): WrittenAddress | undefined {
  const found = addressesIn(source, place).filter(({ value }) => isSameAddress(value, address))
  return found.length === 1 ? found[0] : undefined
}

function addressesIn({ text, file, places }: SourceText, place: Place): readonly WrittenAddress[] {
  // Of a place without an end, this is its line: enough for YAML, where findings name a key.
  const range = places.rangeOf(place)
  const yaml = yamlOf(text, file)
  if (yaml && range && range.start < yaml.end) return yamlAddresses(text, yaml, range)
  const inMarkdown = range && place.endColumn !== undefined ? markdownAddresses(text, range) : []
  if (inMarkdown.length > 0) return inMarkdown
  // An element ends where its parser says, which is no matter here: its addresses are all in its start tag.
  const { line, column } = place
  const start = places.rangeOf({ line, column })?.start
  if (start !== undefined && TAG.test(text.slice(start, start + 100))) return tagAddresses(text, start)
  return range && place.endColumn !== undefined ? htmlAddresses(text, range) : []
}

const TAG = /^<[a-z][a-z\d-]*[\s/>]/i

/** The part of a file that is YAML. */
function yamlOf(text: string, file: string): Range | undefined {
  if (/\.ya?ml$/i.test(file)) return { start: bodyStartOf(text), end: text.length + 1 }
  const front = findFrontMatter(text)
  return front.kind === 'yaml' ? front.yaml : undefined
}
