import { decodePercent, joinPath, parseAddress } from '../../model/address.ts'
import type { Page } from '../../model/page.ts'
import { folderOf } from '../../model/source-path.ts'

/** Addresses in HTML. A list of images has several, each with its size. */
const IN_HTML = /\s(?:src|srcset|href|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi

/**
 * The paths from the root that the blocks for inside may have led to that were taken out of a page. A word among theirs that is no address is a path
 * to nothing. `contentRoot` is the folder of the content.
 */
export function withheldPaths(
  { path, includes, withheld }: Pick<Page, 'path' | 'includes' | 'withheld'>,
  contentRoot: string,
): readonly string[] {
  if (withheld.length === 0) return []
  const folders = new Set([folderOf(path), ...includes.map(({ file }) => file.slice(contentRoot.length).replace(/\/?[^/]*$/, ''))])
  return withheld.flatMap((text) => [text, ...addressesIn(text)]).flatMap((address) => pathsOf(address, folders))
}

function addressesIn(html: string): readonly string[] {
  if (!html.includes('=')) return []
  return [...html.matchAll(IN_HTML)].flatMap(([, double, single, bare]) => {
    const written = double ?? single ?? bare ?? ''
    return [written, ...written.split(',').map((part) => part.trim().replace(/\s.*$/s, ''))]
  })
}

function pathsOf(address: string, folders: ReadonlySet<string>): readonly string[] {
  const { path } = parseAddress(address.trim())
  if (path === '') return []
  const spellings = [decodePercent(path), path]
  return [...folders].flatMap((folder) =>
    spellings.flatMap((spelling) => joinPath(spelling.startsWith('/') || folder === '' ? '/' : `/${folder}/`, spelling) ?? []),
  )
}
