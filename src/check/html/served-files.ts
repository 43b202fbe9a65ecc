/** How an address finds its file: 'exact', or with a remark on how it is written; 'accents': as letters and marks, or as letters with marks. */
export type Spelling = 'exact' | 'no-slash' | 'extra-slash' | 'case' | 'accents'

/** A file that answers at an address: its number in the list of files. */
export interface Served {
  readonly file: number
  readonly spelling: Spelling
}

/** The files of a site, as a host of static files serves them. */
export interface ServedFiles {
  /** Their paths below the site's folder. */
  readonly paths: readonly string[]
  /** What answers at a path from the site's root, decoded; undefined where nothing does. */
  readonly find: (path: string) => Served | undefined
  /** The address of a file from the site's root: a folder's for its index. */
  readonly addressOf: (file: number) => string
  readonly isFolder: (path: string) => boolean
}

const INDEXES = ['index.html', 'index.htm']
const PAGE_ENDINGS = ['.html', '.htm']

/** True for a file that browsers show as a page, by its path. */
export function isHtmlFile(path: string): boolean {
  return /\.x?html?$/i.test(path)
}

/**
 * Takes the paths of files below a site's folder. GitHub Pages, GitLab Pages, Netlify and Cloudflare Pages agree in how they serve them: a
 * folder by its index, after a redirect where the slash is missing, and `x.html` at `/x` too.
 */
export function serveFiles(paths: readonly string[]): ServedFiles {
  const exact = new Map(paths.map((path, file) => [`/${path}`, file]))
  const folded = new Map<string, number>()
  for (const [file, path] of paths.entries()) {
    const key = fold(`/${path}`)
    if (!folded.has(key)) folded.set(key, file)
  }
  const folders = new Set(paths.flatMap(foldersOf))

  function find(path: string): Served | undefined {
    const found = candidatesFor(path).find(({ file }) => exact.has(file))
    if (found) return { file: exact.get(found.file) ?? 0, spelling: found.spelling }
    const similar = candidatesFor(fold(path)).find(({ file }) => folded.has(file))
    if (!similar) return undefined
    const file = folded.get(similar.file) ?? 0
    const isSameCase = candidatesFor(path.normalize('NFC')).some((candidate) => candidate.file === `/${paths[file] ?? ''}`.normalize('NFC'))
    return { file, spelling: isSameCase ? 'accents' : 'case' }
  }

  const addresses = paths.map((path) => `/${path}`.replace(/(?<=\/)index\.html?$/, ''))
  return { paths, find, addressOf: (file) => addresses[file] ?? '', isFolder: (path) => folders.has(path.replace(/\/$/, '')) }
}

/** The files that may answer at a path, the one that does so first in front. */
function candidatesFor(path: string): readonly { readonly file: string; readonly spelling: Spelling }[] {
  if (path.endsWith('/')) {
    const name = path.slice(0, -1)
    return [
      ...INDEXES.map((index) => ({ file: path + index, spelling: 'exact' }) as const),
      ...(name === '' ? [] : PAGE_ENDINGS.map((ending) => ({ file: name + ending, spelling: 'extra-slash' }) as const)),
    ]
  }
  return [
    { file: path, spelling: 'exact' },
    ...PAGE_ENDINGS.map((ending) => ({ file: path + ending, spelling: 'exact' }) as const),
    ...INDEXES.map((index) => ({ file: `${path}/${index}`, spelling: 'no-slash' }) as const),
  ]
}

/** Letters without their case, and with their accents in one form: what file systems of some makers hold to be one name. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** `/a` and `/a/b` for `a/b/c.html`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
}
