/** What a site can set, by kramdown's own names in our spelling. What is not given is as kramdown has it. */
export interface KramdownOptions {
  /** Which of kramdown's parsers: `GFM` is what Jekyll uses. */
  readonly input?: 'GFM' | 'kramdown'
  /** GFM: each line end in a paragraph is a line break. */
  readonly hardWrap?: boolean
  /** GFM: `paragraph_end` lets lists, headings, quotes and fences end a paragraph; `no_auto_typographic` leaves dashes as they are. */
  readonly gfmQuirks?: readonly ('paragraph_end' | 'no_auto_typographic')[]
  readonly autoIds?: boolean
  readonly autoIdPrefix?: string
  readonly autoIdStripping?: boolean
  readonly tocLevels?: readonly number[]
  readonly parseBlockHtml?: boolean
  readonly parseSpanHtml?: boolean
  /** Left single, right single, left double, right double: characters. */
  readonly smartQuotes?: readonly [string, string, string, string]
  readonly typographicSymbols?: Readonly<Partial<Record<TypographicSymbol, string>>>
  readonly headerOffset?: number
  readonly footnoteNr?: number
  readonly footnotePrefix?: string
  readonly footnoteBacklink?: string
  readonly footnoteBacklinkInline?: boolean
  /** Link definitions that the page need not make: address and title by label. */
  readonly linkDefs?: Readonly<Record<string, readonly [string, string?]>>
  /** Directives that are read, which kramdown itself does not know: none where this is not given. */
  readonly directives?: DirectiveNames
}

/** Names of directives: those that have lines of their own, `::name` and `:::name`, and those in running text, `:name[…]`. */
export interface DirectiveNames {
  readonly block: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

/** Symbols made of several characters. */
export type TypographicSymbol = 'hellip' | 'mdash' | 'ndash' | 'laquo' | 'raquo' | 'laquo_space' | 'raquo_space'

/** Every option with a value: what a reading goes by, and `{::options}` changes. */
export type Settings = { -readonly [Name in keyof KramdownOptions]-?: Exclude<KramdownOptions[Name], undefined> }

/** The settings of a reading. */
export function settingsFrom(options: KramdownOptions): Settings {
  const input = options.input ?? 'GFM'
  return {
    input,
    hardWrap: options.hardWrap ?? true,
    gfmQuirks: options.gfmQuirks ?? ['paragraph_end'],
    autoIds: options.autoIds ?? true,
    autoIdPrefix: options.autoIdPrefix ?? '',
    // kramdown's GFM parser strips, whatever the option says.
    autoIdStripping: input === 'GFM' || (options.autoIdStripping ?? false),
    tocLevels: options.tocLevels ?? [1, 2, 3, 4, 5, 6],
    parseBlockHtml: options.parseBlockHtml ?? false,
    parseSpanHtml: options.parseSpanHtml ?? true,
    smartQuotes: options.smartQuotes ?? ['‘', '’', '“', '”'],
    typographicSymbols: options.typographicSymbols ?? {},
    headerOffset: options.headerOffset ?? 0,
    footnoteNr: options.footnoteNr ?? 1,
    footnotePrefix: options.footnotePrefix ?? '',
    footnoteBacklink: options.footnoteBacklink ?? '↩',
    footnoteBacklinkInline: options.footnoteBacklinkInline ?? false,
    linkDefs: options.linkDefs ?? {},
    directives: options.directives ?? { block: new Set(), text: new Set() },
  }
}
