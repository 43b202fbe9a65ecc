import type { Site } from '../model/site.ts'
import { replaceFile } from './replace-file.ts'
import type { Urls } from './urls-schema.ts'

/** Writes the addresses of a site to a file, for a later `--base`. Throws an UnfinishedError where the disk refuses. */
export function writeUrls(file: string, site: Site): void {
  replaceFile(file, `${JSON.stringify(urlsOf(site), null, 2)}\n`)
}

/** The same site gives the same text, whatever order its parts have. */
function urlsOf({ pages, redirects, assets }: Site): Urls {
  return {
    version: 1,
    urls: sorted(pages.map(({ route, page }) => [route, [...new Set(page.anchors.map(({ id }) => id))].sort()])),
    redirects: sorted(redirects.map(({ from, to }) => [from, to])),
    assets: assets.map(({ route }) => route).sort(),
  }
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
