import { join } from 'node:path'
import type { Manifest } from '../../emit/manifest.ts'
import type { SitePage } from '../../model/site.ts'

/** What of a site stands in the output folder already, as a build would make it: all that holds no text of the pages that were edited. */
export interface StandingSite {
  /** All files of the site, as the last run wrote them. */
  readonly files: Manifest
  /** The paths of the sources that were edited since, absolute. */
  readonly edited: ReadonlySet<string>
}

/** Files that are left as they stand. */
export interface LeftFiles {
  /** True for a file that need not be made: a page's where one is named, else a copy. Remembers it. */
  readonly isLeft: (path: string, page?: SitePage) => boolean
  /** Those that were asked for and are left. */
  readonly files: () => Manifest
}

/** Takes the folder of the project. */
export function leftFiles({ files, edited }: StandingSite, root: string): LeftFiles {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const left: Manifest[number][] = []
  return {
    isLeft(path, page) {
      const file = byPath.get(path)
      if (!file || (page && edited.has(join(root, page.file)))) return false
      left.push(file)
      return true
    },
    files: () => left,
  }
}
