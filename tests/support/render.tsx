import type { Layouts } from '../../src/model/layout.ts'
import type { OutputFile } from '../../src/model/output.ts'
import { outputFileOf, route } from '../../src/model/route.ts'
import type { Site } from '../../src/model/site.ts'
import type { PageView } from '../../src/model/view.ts'
import { renderSite } from '../../src/render/render-site.ts'

/** A layout that prints only the page's body, so that a test reads little more than what it is about. */
export const BODY_LAYOUT: Layouts = new Map([['page', ({ view }) => <main dangerouslySetInnerHTML={{ __html: view.body }} />]])

/** The content of every file of the site, by its path, in the order in which they come. */
export function renderFiles(site: Site, layouts: Layouts = BODY_LAYOUT): ReadonlyMap<string, string> {
  return new Map(Array.from(renderSite(site, layouts), (file) => [file.path, contentOf(file)]))
}

function contentOf(file: OutputFile): string {
  return 'copyOf' in file ? `copy of ${file.copyOf}` : String(file.content)
}

/** The page's body as its layout gets it. */
export function bodyOf(site: Site, address: string): string {
  return viewOf(site, address).body
}

/** The view that a page's layout gets. */
export function viewOf(site: Site, address: string): PageView {
  const views: PageView[] = []
  const keep: Layouts = new Map([
    [
      'page',
      ({ view }) => {
        views.push(view)
        return <html />
      },
    ],
  ])
  for (const file of renderSite(site, keep)) {
    const view = views.at(-1)
    if (file.path === outputFileOf(route(address)) && view) return view
  }
  throw new Error(`The site has no page at ${address}`)
}
