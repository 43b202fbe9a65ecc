import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { KramdownConfig } from '../model/kramdown-config.ts'
import { kramdownSchema } from './kramdown-schema.ts'

/** Reads a value as kramdown does; undefined where it makes no sense. */
type Reader = (value: unknown) => unknown

const QUIRKS = new Set(['paragraph_end', 'no_auto_typographic'])

/** The options of kramdown that count here: our name, and how its value is read. */
const READERS: Readonly<Record<string, readonly [keyof KramdownConfig, Reader]>> = {
  input: ['input', (value) => (/^gfm$/i.test(String(value)) ? 'GFM' : /^kramdown$/i.test(String(value)) ? 'kramdown' : undefined)],
  hard_wrap: ['hardWrap', flag],
  gfm_quirks: ['gfmQuirks', (value) => list(value)?.filter((quirk) => QUIRKS.has(quirk))],
  auto_ids: ['autoIds', flag],
  auto_id_prefix: ['autoIdPrefix', text],
  auto_id_stripping: ['autoIdStripping', flag],
  toc_levels: ['tocLevels', levels],
  parse_block_html: ['parseBlockHtml', flag],
  parse_span_html: ['parseSpanHtml', flag],
  smart_quotes: ['smartQuotes', (value) => list(value)?.map(character)],
  typographic_symbols: ['typographicSymbols', symbols],
  header_offset: ['headerOffset', integer],
  footnote_nr: ['footnoteNr', integer],
  footnote_prefix: ['footnotePrefix', text],
  footnote_backlink: ['footnoteBacklink', text],
  footnote_backlink_inline: ['footnoteBacklinkInline', flag],
  link_defs: ['linkDefs', definitions],
}

/** Takes a Jekyll configuration; gives what its `kramdown` says. Values that kramdown would not take say nothing. */
export function kramdownOfJekyll(jekyll: unknown): KramdownConfig {
  const options: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(groupOf(groupOf(jekyll)['kramdown']))) {
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
    const read = reader?.[1](value)
    if (!reader || read === undefined) continue
    if (kramdownSchema.safeParse({ [reader[0]]: read }).success) options[reader[0]] = read
  }
  return kramdownSchema.parse(options)
}

function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

function flag(value: unknown): unknown {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' ? value.trim().toLowerCase() !== 'false' && value !== '' : undefined
}

function text(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function integer(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value
}

/** `1..3`, `1,2` or a list. */
function levels(value: unknown): unknown {
  const [, from, to] = /^\s*(\d)\.\.(\d)\s*$/.exec(String(value)) ?? []
  if (from === undefined || to === undefined) return list(value)?.map(Number)
  return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index)
}

function list(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A character by its name or number in HTML. */
function character(name: string): string {
  if (/^\d{1,6}$/.test(name)) return String.fromCodePoint(Number(name))
  const decoded = decodeNamedCharacterReference(name)
  return decoded === false ? name : decoded
}

function symbols(value: unknown): unknown {
  return Object.fromEntries(Object.entries(groupOf(value)).map(([name, symbol]) => [name, character(String(symbol))]))
}

function definitions(value: unknown): unknown {
  return Object.fromEntries(
    Object.entries(groupOf(value)).map(([label, target]) => [label, (Array.isArray(target) ? target : [target]).slice(0, 2).map(String)]),
  )
}
