/** What a site can set of kramdown, by kramdown's own names in our spelling. What is absent is as Jekyll has it. */
export interface KramdownConfig {
  /** Which of kramdown's parsers reads the pages. */
  readonly input?: 'GFM' | 'kramdown'
  /** Each line end in a paragraph is a line break. */
  readonly hardWrap?: boolean
  readonly gfmQuirks?: readonly ('paragraph_end' | 'no_auto_typographic')[]
  readonly autoIds?: boolean
  readonly autoIdPrefix?: string
  readonly autoIdStripping?: boolean
  readonly tocLevels?: readonly number[]
  readonly parseBlockHtml?: boolean
  readonly parseSpanHtml?: boolean
  /** Left single, right single, left double, right double. */
  readonly smartQuotes?: readonly [string, string, string, string]
  readonly typographicSymbols?: Readonly<
    Partial<Record<'hellip' | 'mdash' | 'ndash' | 'laquo' | 'raquo' | 'laquo_space' | 'raquo_space', string>>
  >
  readonly headerOffset?: number
  readonly footnoteNr?: number
  readonly footnotePrefix?: string
  readonly footnoteBacklink?: string
  readonly footnoteBacklinkInline?: boolean
  /** Link definitions that pages need not make: address and title by label. */
  readonly linkDefs?: Readonly<Record<string, readonly [string, string?]>>
}
