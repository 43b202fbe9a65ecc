import { sep } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import type { Discovery } from '../discover/discover.ts'
import type { Project } from '../model/project.ts'
import type { Asset } from '../model/site.ts'

/**
 * What a base holds, from two layers: `written` is what was written out of it, `today` what the project holds now, of which the files in
 * `unchanged` were so at the base. Each part is in its order.
 */
export function layDiscovery(written: Discovery, today: Discovery, unchanged: ReadonlySet<string>, { root, content }: Project): Discovery {
  const prefix = content === root ? '' : `${fileFrom(root, content)}/`
  const isKept = ({ file }: { readonly file: string }): boolean => unchanged.has(file)
  const isOfProject = ({ source }: Asset): boolean => source.startsWith(root + sep)
  const sources = [...written.sources, ...today.sources.filter(isKept)]
  // A file of the project goes before one of the tool at the same address.
  const layers = [
    ...written.assets.filter((asset) => !isOfProject(asset)),
    ...today.assets.filter(isKept),
    ...written.assets.filter(isOfProject),
  ]
  const assets = new Map(layers.map((asset) => [asset.route, asset]))
  return {
    sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)),
    assets: [...assets.values()].sort((a, b) => (a.route < b.route ? -1 : 1)),
    includes: [...written.includes, ...today.includes.filter(isKept)].sort((a, b) => (a.path < b.path ? -1 : 1)),
    redirects: unchanged.has(`${prefix}redirects.yaml`) ? today.redirects : written.redirects,
    data: [...written.data, ...today.data.filter(isKept)].sort((a, b) => (a.file < b.file ? -1 : 1)),
    unpublished: [...written.unpublished, ...today.unpublished.filter((path) => unchanged.has(prefix + path))].sort(),
    diagnostics: written.diagnostics,
  }
}
