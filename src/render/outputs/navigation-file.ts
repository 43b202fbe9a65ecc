import type { NavigationEntry } from '../../model/navigation-file.ts'
import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, type LinkStyle } from '../../model/route.ts'
import type { NavigationNode } from '../../model/site.ts'
import { indexFile, NAVIGATION_FILE } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'

/** `navigation.json`: the whole tree. A page shows its own branch, and asks for this when a reader opens another. */
export function* navigationFile({ site }: Rendering): Generator<OutputFile> {
  const { children } = site.navigation
  if (children.length === 0) return
  yield { path: NAVIGATION_FILE.slice(1), content: `${JSON.stringify(children.map((node) => entryOf(node, site.config.links)))}\n` }
}

function entryOf({ title, route, hasPage, children }: NavigationNode, links: LinkStyle): NavigationEntry {
  const address = hasPage ? encodeRoute(route).slice(1) + indexFile(route, links) : ''
  return children.length === 0 ? [title, address] : [title, address, children.map((child) => entryOf(child, links))]
}
