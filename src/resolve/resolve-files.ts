import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { Page } from '../model/page.ts'
import { route } from '../model/route.ts'
import type { MissingScope, Site, SitePage, Target } from '../model/site.ts'
import type { LinkSlot } from '../model/slots.ts'
import { folderOf } from '../model/source-path.ts'
import { fragmentResolver, type ResolveFragment } from './resolve-fragment.ts'

/** Where an address of a file leads, before anything is known of the disk. */
type Way =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'path'; readonly path: string; readonly scope: MissingScope }

/** The paths from the project's root, `/docs/a.md`, that the links of pages name. Each page's own path counts from the root too. */
export function pathsInFiles(pages: readonly Page[]): ReadonlySet<string> {
  const ways = pages.flatMap((page) => page.slots.map((slot) => wayOf(slot, page)))
  return new Set(ways.flatMap((way) => (way.kind === 'path' ? [way.path] : [])))
}

/**
 * Brings Markdown together that is read where it stands, in an editor or on a git host, not on the site: a link leads to a file or folder of the
 * project. `onDisk` gives for a path what is there, a folder's path with a slash at its end. Gives a site whose pages these are, and whose
 * addresses are the paths of files, those of the site's own pages too.
 */
export function resolveFiles(site: Site, pages: readonly Page[], onDisk: ReadonlyMap<string, string>): Site {
  const open = pages.map((page) => ({ page, file: page.path, route: route(page.path), targets: [] as Target[], owners: [] }))
  const content = site.pages.map((page) => ({ ...page, route: route(page.file) }))
  const byRoute = new Map([...content, ...open].map((page) => [page.route, page] as const))
  const fragments = fragmentResolver()
  for (const { page, targets } of open) targets.push(...page.slots.map((slot) => targetOf(slot, page, byRoute, onDisk, fragments)))
  return { ...site, pages: open, byRoute, redirects: [], assets: [], order: [], diagnostics: [] }
}

function targetOf(
  slot: LinkSlot,
  page: Page,
  pages: ReadonlyMap<string, SitePage>,
  onDisk: ReadonlyMap<string, string>,
  fragments: ResolveFragment,
): Target {
  const way = wayOf(slot, page)
  if (way.kind === 'elsewhere') return { kind: 'external', url: slot.url.trim() }
  if (way.kind === 'empty') return { kind: 'missing', reason: 'empty', path: '', scope: 'relative' }
  if (way.kind === 'outside') return { kind: 'missing', reason: 'outside-root', path: slot.url, scope: 'relative' }
  const there = onDisk.get(way.path)
  if (there === undefined)
    return { kind: 'missing', reason: /\.(?:md|markdown)$/i.test(way.path) ? 'page' : 'asset', path: way.path, scope: way.scope }
  const { query, fragment } = parseAddress(slot.url)
  const remarks = there.replace(/\/$/, '') === way.path.replace(/\/$/, '') ? [] : [{ kind: 'case', canonical: there } as const]
  const target = pages.get(there)
  if (target) return { kind: 'page', page: target, query, fragment, remarks: [...remarks, ...fragments(target.page, fragment)] }
  return { kind: 'asset', asset: { route: route(there), source: there, file: there.slice(1), size: 0 }, query, fragment, remarks }
}

function wayOf(slot: LinkSlot, page: Page): Way {
  const url = slot.url.trim()
  if (url === '') return { kind: 'empty' }
  const { scheme, authority, path } = parseAddress(url)
  if (scheme !== undefined || authority !== undefined) return { kind: 'elsewhere' }
  if (path === '') return { kind: 'path', path: `/${page.path}`, scope: 'relative' }
  const folder = folderOf(page.path)
  const joined = joinPath(folder === '' ? '/' : `/${folder}/`, decodePercent(path))
  return joined === undefined ? { kind: 'outside' } : { kind: 'path', path: joined, scope: path.startsWith('/') ? 'root' : 'relative' }
}
