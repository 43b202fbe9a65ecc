import type { OutputFile } from '../../model/output.ts'
import { outputFileOf } from '../../model/route.ts'
import { generatedPage } from '../generated-page.ts'
import { NOT_FOUND_ROUTE } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'
import { wordsFor } from '../words/words.ts'

/** `404.html`, which hosts show for every address that they do not know. */
export function* notFound({ site, renderPage }: Rendering): Generator<OutputFile> {
  const { words } = wordsFor(site.config.lang)
  const page = generatedPage({
    route: NOT_FOUND_ROUTE,
    title: words.notFoundTitle,
    description: words.notFoundText,
    layout: 'not-found',
  })
  yield { path: outputFileOf(NOT_FOUND_ROUTE), content: renderPage(page) }
}
