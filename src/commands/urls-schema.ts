import { z } from 'zod'

const address = z.string().startsWith('/', { error: 'must be an address from the site’s root, such as /people/leave/' })

/** What a `urls.json` holds: the addresses of a site, so that a later check can tell which of them are gone. */
export const urlsSchema = z.strictObject({
  version: z.literal(1),
  /** Pages, each with the ids on it. */
  urls: z.record(address, z.array(z.string())),
  /** Addresses that lead on, each with where to. */
  redirects: z.record(address, z.string()),
  /** Files that are copied as they are. */
  assets: z.array(address),
})

export type Urls = z.infer<typeof urlsSchema>
