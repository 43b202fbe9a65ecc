import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { UsageError } from '../model/errors.ts'
import type { Layout, Layouts } from '../model/layout.ts'
import type { SitePage } from '../model/site.ts'
import type { ViewOf } from './page-view.ts'

/**
 * Takes the layouts, the name of the default one, and what makes views. Gives the function that turns a page into its
 * whole HTML document; a page that names an unknown layout gets the default one.
 * That function throws a UsageError where the default layout does not exist either, and where a layout fails.
 */
export function createRenderPage(layouts: Layouts, defaultLayout: string, viewOf: ViewOf): (page: SitePage) => string {
  return (page) => {
    const { name, layout } = chooseLayout(layouts, page.page.frontMatter.layout ?? defaultLayout, defaultLayout)
    const view = viewOf(page, name)
    try {
      return `<!doctype html>\n${renderToString(h(layout, { view }))}\n`
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new UsageError(`The layout "${name}" failed on ${page.file || page.route}: ${reason}`, { cause: error })
    }
  }
}

function chooseLayout(layouts: Layouts, wanted: string, fallback: string): { readonly name: string; readonly layout: Layout } {
  for (const name of [wanted, fallback]) {
    const layout = layouts.get(name)
    if (layout) return { name, layout }
  }
  throw new UsageError(`There is no layout "${fallback}". Layouts: ${[...layouts.keys()].sort().join(', ') || 'none'}.`)
}
