import type { SitePage } from '../model/site.ts'

/** What stands already where it is to be, as it would be made. */
export interface Left {
  /** Tells it of the path of a file that holds the texts of some pages, or of no page where it is an asset. Remembers what is left. */
  readonly isLeft: (path: string, pages: readonly SitePage[]) => boolean
  /** The paths of all files that hold no texts of pages, beside assets, where all of these are left; else undefined. */
  readonly lists: () => readonly string[] | undefined
}

/** Nothing is there. */
export const NOTHING_LEFT: Left = { isLeft: () => false, lists: () => undefined }
