import type { OutputFile } from '../../model/output.ts'
import { outputFileOf, route } from '../../model/route.ts'
import { generatedPage } from '../generated-page.ts'
import type { Rendering } from '../rendering.ts'

/** `index.html` for a site whose content has no entry page: it lists the sections, so that they can be reached. */
export function* home({ site, renderPage }: Rendering): Generator<OutputFile> {
  const root = route('/')
  if (site.byRoute.has(root)) return
  const { title, description } = site.config
  const page = generatedPage({ route: root, title, description, layout: 'home' })
  yield { path: outputFileOf(root), content: renderPage(page) }
}
