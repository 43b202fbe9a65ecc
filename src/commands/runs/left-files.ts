import { join } from 'node:path'
import type { Manifest } from '../../emit/manifest.ts'
import type { SitePage } from '../../model/site.ts'
import type { Left } from '../../render/left.ts'
import type { FindingsText, RecordedSite } from './run-record.ts'

/** What of a site stands in the output folder already, as a build would make it: all that holds no text of the pages that were edited. */
export interface StandingSite extends Pick<RecordedSite, 'generated' | 'lists' | 'linking'> {
  /** All files of the site, as the last run wrote them. */
  readonly files: Manifest
  /** The paths of the sources that were edited since, absolute. */
  readonly edited: ReadonlySet<string>
  /** What the last run found. */
  readonly findings: FindingsText
}

/** Files that are left as they stand. */
export interface LeftFiles extends Left {
  /** Those that were asked for and are left. */
  readonly files: () => Manifest
}

/** Takes the folder of the project. */
export function leftFiles({ files, edited, lists }: StandingSite, root: string): LeftFiles {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const left: Manifest[number][] = []
  const isEdited = ({ file }: SitePage): boolean => edited.has(join(root, file))
  const leave = (path: string): boolean => {
    const file = byPath.get(path)
    if (file) left.push(file)
    return file !== undefined
  }
  return {
    isLeft: (path, pages) => !pages.some(isEdited) && leave(path),
    lists: () => (lists.every((path) => byPath.has(path)) ? lists.filter(leave) : undefined),
    files: () => left,
  }
}
