import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The paths, below a site's entry page, at which its pages are served: `people/leave/`. Without `404.html` and the pages of redirects. */
export function pageAddresses(folder: string): readonly string[] {
  return htmlFiles(folder)
    .filter((file) => file !== '404.html' && !isRedirect(join(folder, file)))
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
