import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { createPlaces } from './mdast/places.ts'
import { toMdast } from './mdast/to-mdast.ts'
import type { KramdownOptions } from './options.ts'
import { parseDocument } from './parse-document.ts'
import type { WarningName } from './reading.ts'

/**
 * A parser for unified that reads text as kramdown does: `unified().use(kramdownParse, options)`. What kramdown warns of becomes a message
 * of the file, with its place, `kramdown` as its source and the name of the warning as its rule.
 */
export const kramdownParse: Plugin<[KramdownOptions?], string, Root> = useParser

function useParser(this: Processor, options: KramdownOptions = {}): undefined {
  this.parser = (text: string, file: VFile): Root => {
    const places = createPlaces(text)
    const told = new Set<string>()
    const warn = (rule: WarningName, message: string, start: number, end: number): void => {
      const key = `${rule} ${String(start)}`
      if (told.has(key)) return
      told.add(key)
      file.message(message, { place: places.position(start, end), ruleId: rule, source: 'kramdown' })
    }
    const { root, reading } = parseDocument(text, options, warn)
    return toMdast(text, root, reading)
  }
}
