import type { Rule } from '../../model/rule.ts'
import type { Asset, Site } from '../../model/site.ts'
import { usedAssets } from '../used-assets.ts'

/** A file beside the pages that no page and no stylesheet leads to. What is in `public/` may be there for others. */
export const assetUnused: Rule = {
  id: 'asset/unused',
  severity: 'off',
  summary: 'a file beside the pages is used by one of them',
  looksAt: 'site',
  *check(site, { stylesheets }) {
    const uses = usedAssets(site, stylesheets)
    const folder = contentFolder(site)
    const beside = site.assets.filter((asset) => folder !== undefined && isIn(folder, asset))
    for (const { route, file } of beside) {
      if (uses.has(route) || route === site.config.brand.logo) continue
      yield { file, message: 'no page leads to this file', hint: 'link to it, or delete it', subject: route }
    }
  },
}

/** The folder of the content, from the project's root, with a slash at its end; empty where the root is the content. */
function contentFolder({ pages }: Site): string | undefined {
  const [first] = pages
  return first?.file.endsWith(first.page.path) === true ? first.file.slice(0, -first.page.path.length) : undefined
}

function isIn(folder: string, { file, route }: Asset): boolean {
  return file === folder + route.slice(1)
}
