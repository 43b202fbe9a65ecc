import { z } from 'zod'

const day = z.iso.date()

/** Days on which a check failed, in their order. */
const days = z.array(day).max(100).default([])

const fragments = z.array(z.string().max(2000)).max(1000).default([])

/** What is kept of an address. */
export const entrySchema = z.object({
  /** Without its fragment. */
  url: z.url({ protocol: /^https?$/ }).max(4000),
  /** What the last check found; `gone`: nothing there. */
  kind: z.enum(['ok', 'moved', 'gone', 'blocked', 'unreachable', 'internal', 'private']),
  reason: z.string().max(5000),
  status: z.int().min(100).max(999).exactOptional(),
  movedTo: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .exactOptional(),
  checked: day,
  /** Fragments that were looked for at the last check, and those of them that are not on the page. */
  sought: fragments,
  missing: fragments,
  /** The last day on which a check saw the address on the site. */
  seen: day,
  /** The last day on which it answered well. */
  good: day.exactOptional(),
  /** Days since then on which nothing was there. One of them counts once, however often it was asked. */
  gone: days,
  /** Days since then on which there was no answer, or none of use. */
  errors: days,
})

/** What is kept of an address. */
export type Entry = Readonly<z.output<typeof entrySchema>>
