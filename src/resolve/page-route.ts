import { decodePercent, joinPath } from '../model/address.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import { route, type Route } from '../model/route.ts'
import { folderOf, type SourcePath } from '../model/source-path.ts'
import { isPublishable } from './publishable.ts'

/** A page's address, and what was wrong with the one that it asked for. */
export interface PageRoute {
  readonly route: Route
  readonly diagnostic?: Diagnostic
}

const INDEX = /^(?:_?index)$/i

/**
 * The address of a page: its `permalink`; else from its file. `x.html.md` is `/x.html`; an index is its folder, and so is a README
 * in a folder without an index (`isFolderPage`); `x.md` is `/x/` or `/x.html`, as configured.
 */
export function routeOf(page: Pick<Page, 'path' | 'frontMatter'>, file: string, isFolderPage: boolean, config: Config): PageRoute {
  const fromFile = routeOfFile(page.path, isFolderPage, config.routes)
  const { permalink } = page.frontMatter
  if (permalink === undefined) return { route: fromFile }
  const isPath = !/^(?:[a-z][a-z0-9+.-]*:|\/\/|[?#])/i.test(permalink)
  const path = isPath ? joinPath('/', decodePercent(permalink.replace(/[?#].*$/s, ''))) : undefined
  if (path !== undefined && isPublishable(path)) return { route: asPageRoute(path) }
  const place = page.frontMatter.places['permalink']
  return {
    route: fromFile,
    diagnostic: {
      rule: 'page/permalink',
      severity: 'error',
      file,
      ...(place ? { place } : {}),
      message: `'${permalink}' is no address on this site, so the page stays at ${fromFile}`,
      hint: 'write a path from the site’s root, such as /people/leave/',
    },
  }
}

/** True for a page that is the page of its folder by name alone. */
export function isIndex(path: SourcePath): boolean {
  return INDEX.test(baseName(path))
}

/** True for a README, which is its folder's page where there is no index. */
export function isReadme(path: SourcePath): boolean {
  return /^readme$/i.test(baseName(path))
}

/** A path as the address of a page: `/a` becomes `/a/`; what ends with a slash or in `.html` stays. */
export function asPageRoute(path: string): Route {
  return route(path.endsWith('/') || /\.html?$/i.test(path) ? path.replace(/(?<=\/)index\.html?$/i, '') : `${path}/`)
}

function routeOfFile(path: SourcePath, isFolderPage: boolean, routes: Config['routes']): Route {
  const folder = folderOf(path) === '' ? '/' : `/${folderOf(path)}/`
  if (isFolderPage) return route(folder)
  const name = fileName(path).replace(/\.(?:md|markdown)$/i, '')
  if (path === '404.md' || /\.html?$/i.test(name)) return route(folder + (path === '404.md' ? '404.html' : name))
  return route(routes === 'file' ? `${folder}${name}.html` : `${folder}${name}/`)
}

function fileName(path: SourcePath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function baseName(path: SourcePath): string {
  return fileName(path).replace(/(?:\.html)?\.(?:md|markdown)$/i, '')
}
