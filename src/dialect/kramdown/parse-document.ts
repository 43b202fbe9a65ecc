import { parseBlocks } from './blocks/parse-blocks.ts'
import { createSource } from './blocks/source.ts'
import { normalizeLabel } from './blocks/link-definition.ts'
import { createElement, type Element } from './element.ts'
import { appendSlice, appendText, createBuilder, finishBuilder, wholeText, type Fragment } from './fragment.ts'
import { settingsFrom, type KramdownOptions } from './options.ts'
import type { Reading, Warn } from './reading.ts'
import { markAbbreviations } from './tree/abbreviations.ts'
import { breakLines } from './tree/hard-breaks.ts'
import { addGfmIds } from './tree/heading-ids.ts'
import { readSpans } from './tree/read-spans.ts'

/** Reads a text as kramdown does: blocks first, then spans, then what depends on the whole. */
export function parseDocument(text: string, options: KramdownOptions, warn: Warn): { readonly root: Element; readonly reading: Reading } {
  const reading: Reading = {
    settings: settingsFrom(options),
    links: new Map(),
    footnotes: new Map(),
    namedLists: new Map(),
    abbreviations: new Map(),
    idCounts: new Map(),
    warn,
    depth: 0,
    boxes: 0,
    parseBlocks,
  }
  for (const [label, [url, title]] of Object.entries(reading.settings.linkDefs))
    reading.links.set(normalizeLabel(label), { url, title, definition: undefined })
  const root = createElement('root', 0, text.length)
  parseBlocks(reading, root, createSource(normalizeLineEnds(text)))
  readSpans(reading, root)
  const notes = [...reading.footnotes.values()]
  markAbbreviations(reading, root)
  for (const { content } of notes) {
    readSpans(reading, content)
    markAbbreviations(reading, content)
  }
  for (const { name, content, isUsed } of notes) {
    if (!isUsed) warn('unused-footnote', `The footnote “${name}” is not referred to`, content.start, content.end)
  }
  if (reading.settings.input === 'GFM') {
    breakLines(reading, root)
    if (reading.settings.autoIds) addGfmIds(reading, root)
  }
  return { root, reading }
}

/** Each line ends with one line feed, the last one too. */
function normalizeLineEnds(text: string): Fragment {
  if (!text.includes('\r')) return wholeText(text.endsWith('\n') ? text : `${text}\n`)
  const whole = wholeText(text)
  const builder = createBuilder()
  let from = 0
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    appendSlice(builder, whole, from, at)
    const isPair = text.charCodeAt(at + 1) === 10
    appendText(builder, '\n', isPair ? at + 1 : at)
    from = isPair ? at + 2 : at + 1
  }
  appendSlice(builder, whole, from, text.length)
  if (!builder.text.endsWith('\n')) appendText(builder, '\n', text.length)
  return finishBuilder(builder)
}
