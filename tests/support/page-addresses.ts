import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** HTML files that no reader comes to by a link: the search is opened by its button, and its page by browsers and bookmarks. */
const NO_PAGES: ReadonlySet<string> = new Set(['404.html', 'diagram-frame/index.html', 'search/index.html'])

/** The paths, below a site's entry page, at which its pages are served: `people/leave/`. Without `404.html`, the pages of redirects and the frame of diagrams. */
export function pageAddresses(folder: string): readonly string[] {
  return htmlFiles(folder)
    .filter((file) => !NO_PAGES.has(file) && !isRedirect(join(folder, file)))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/** The HTML files of a site, by their path below its folder. */
export function htmlFiles(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.html')).sort()
}

function isRedirect(file: string): boolean {
  return readFileSync(file, 'utf8').includes('http-equiv="refresh"')
}
