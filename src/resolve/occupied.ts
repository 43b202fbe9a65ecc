import { outputFileOf, type Route } from '../model/route.ts'

/** Files that the tool itself writes beside the pages. */
const OWN_FILES: readonly string[] = [
  '_headers',
  '_redirects',
  'feed.xml',
  'llms.txt',
  'opensearch.xml',
  'navigation.json',
  'pages.json',
  'robots.txt',
  'sitemap.xml',
]

/** What stands where on the finished site. One name cannot be both a file and a folder. */
export interface OccupiedAddresses {
  /** What would be in the way of a file at the route, as a reader of messages knows it; undefined where nothing is. */
  readonly occupantOf: (route: Route) => string | undefined
  readonly occupy: (route: Route, file: string) => void
}

/** A site on which nothing stands yet but what the tool itself writes. */
export function occupiedAddresses(): OccupiedAddresses {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  const fileAt = (path: string): string | undefined => files.get(path) ?? (OWN_FILES.includes(path) ? `this tool’s own ${path}` : undefined)
  return {
    occupantOf(route) {
      const path = outputFileOf(route)
      return (
        files.get(path) ??
        folders.get(path) ??
        foldersOf(path)
          .map(fileAt)
          .find((file) => file !== undefined)
      )
    },
    occupy(route, file) {
      const path = outputFileOf(route)
      files.set(path, file)
      for (const folder of foldersOf(path)) if (!folders.has(folder)) folders.set(folder, file)
    },
  }
}

/** `a` and `a/b` for `a/b/c.html`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
