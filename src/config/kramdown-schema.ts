import { z } from 'zod'
import type { KramdownConfig } from '../model/kramdown-config.ts'

// Messages follow the name of their key: "markdown.kramdown.tocLevels is …, but must be …".

const character = z.string()
const level = z.number().int().min(1).max(6)
const count = z.number().int().min(0).max(1_000_000)

/** The symbols that kramdown makes of several characters. */
const SYMBOLS = ['hellip', 'mdash', 'ndash', 'laquo', 'raquo', 'laquo_space', 'raquo_space'] as const

/** What `markdown.kramdown` may hold. None has a default here, so that it is known what was written. */
const kramdownObject = z.strictObject({
  input: z.enum(['GFM', 'kramdown']).exactOptional(),
  hardWrap: z.boolean().exactOptional(),
  gfmQuirks: z.array(z.enum(['paragraph_end', 'no_auto_typographic'])).exactOptional(),
  autoIds: z.boolean().exactOptional(),
  autoIdPrefix: z.string().exactOptional(),
  autoIdStripping: z.boolean().exactOptional(),
  tocLevels: z.array(level).min(1).exactOptional(),
  parseBlockHtml: z.boolean().exactOptional(),
  parseSpanHtml: z.boolean().exactOptional(),
  smartQuotes: z.tuple([character, character, character, character]).exactOptional(),
  typographicSymbols: z.partialRecord(z.enum(SYMBOLS), z.string()).exactOptional(),
  headerOffset: z.number().int().min(-5).max(5).exactOptional(),
  footnoteNr: count.exactOptional(),
  footnotePrefix: z.string().exactOptional(),
  footnoteBacklink: z.string().exactOptional(),
  footnoteBacklinkInline: z.boolean().exactOptional(),
  linkDefs: z.record(z.string().min(1), z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])])).exactOptional(),
})

export const kramdownSchema: z.ZodType<KramdownConfig> = kramdownObject

/** The names of its keys, for messages. */
export const KRAMDOWN_KEYS: readonly string[] = Object.keys(kramdownObject.shape)
