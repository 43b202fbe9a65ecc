import type { AttributeSet } from './element.ts'
import { ENTITIES } from './html/entities.ts'
import { characterOf } from './html/references.ts'
import type { Settings } from './options.ts'
import type { Reading } from './reading.ts'

type OptionSetter = (settings: Settings, value: string) => void

/** What `{::options}` can change. A value that makes no sense changes nothing. */
const SETTERS: Readonly<Record<string, OptionSetter>> = {
  auto_ids: (settings, value) => (settings.autoIds = isTrue(value)),
  auto_id_prefix: (settings, value) => (settings.autoIdPrefix = value),
  auto_id_stripping: (settings, value) => (settings.autoIdStripping = isTrue(value)),
  parse_block_html: (settings, value) => (settings.parseBlockHtml = isTrue(value)),
  parse_span_html: (settings, value) => (settings.parseSpanHtml = isTrue(value)),
  toc_levels: (settings, value) => {
    settings.tocLevels = levels(value) ?? settings.tocLevels
  },
  smart_quotes: (settings, value) => {
    settings.smartQuotes = quotes(value, settings.smartQuotes)
  },
  header_offset: (settings, value) => {
    settings.headerOffset = integer(value) ?? settings.headerOffset
  },
  footnote_nr: (settings, value) => {
    settings.footnoteNr = integer(value) ?? settings.footnoteNr
  },
  footnote_prefix: (settings, value) => (settings.footnotePrefix = value),
  footnote_backlink: (settings, value) => (settings.footnoteBacklink = value),
  footnote_backlink_inline: (settings, value) => (settings.footnoteBacklinkInline = isTrue(value)),
}

/** Options that kramdown knows and that have no effect here, or none from within a page. */
const WITHOUT_EFFECT = new Set(
  (
    'transliterated_header_ids html_to_native link_defs entity_output latex_headers typographic_symbols remove_block_html_tags ' +
    'remove_span_html_tags syntax_highlighter syntax_highlighter_opts math_engine math_engine_opts remove_line_breaks_for_cjk ' +
    'list_indent line_width hard_wrap gfm_quirks template forbidden_inline_options'
  ).split(' '),
)

/** Changes settings for what follows, as `{::options key="value" /}` says. */
export function setOptions(reading: Reading, set: AttributeSet, start: number, end: number): void {
  const unknown = set.references.length > 0 ? ['refs'] : []
  for (const [name, value] of set.attributes) {
    const setter = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined
    if (setter) setter(reading.settings, value)
    else if (!WITHOUT_EFFECT.has(name)) unknown.push(name)
  }
  for (const name of unknown) reading.warn('unknown-option', `There is no option “${name}”`, start, end)
}

function isTrue(value: string): boolean {
  return value !== '' && value.trim().toLowerCase() !== 'false'
}

function integer(value: string): number | undefined {
  return /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined
}

function levels(value: string): number[] | undefined {
  const range = /^(\d)\.\.(\d)$/.exec(value)
  const all = range
    ? Array.from({ length: Math.max(0, Number(range[2]) - Number(range[1]) + 1) }, (_, index) => Number(range[1]) + index)
    : value.split(',').map((part) => Number.parseInt(part, 10))
  return all.length > 0 && all.every((level) => level >= 1 && level <= 6) ? all : undefined
}

function quotes(value: string, before: Settings['smartQuotes']): Settings['smartQuotes'] {
  const names = value.replace(/,+$/, '').split(',')
  if (names.length !== 4) return before
  const [a, b, c, d] = before
  return [character(names[0], a), character(names[1], b), character(names[2], c), character(names[3], d)]
}

function character(name: string | undefined, fallback: string): string {
  const code = integer(name ?? '') ?? ENTITIES.get(name ?? '')
  return code === undefined ? fallback : characterOf(code)
}
