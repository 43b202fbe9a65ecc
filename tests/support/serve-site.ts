import { startPreview, type Preview } from '../../src/preview/start-preview.ts'

/** A built site that is being served. */
export type ServedSite = Preview

/** Serves a built site as its hosts do. With a `prefix`, such as `/review/42/`, the site lies below that. */
export async function serveSite(folder: string, prefix = '/'): Promise<ServedSite> {
  return startPreview({ folder, prefix, port: 0 })
}
