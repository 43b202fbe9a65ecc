import { readHistory } from '../../src/git/read-history.ts'
import type { FileHistory } from '../../src/model/site.ts'

/** The keys of the review in the tests of git. */
export const REVIEW_KEYS = ['reviewed', 'last_reviewed_on']

/** The histories of the files below a folder, by their paths; undefined where there is no history. */
export async function historyBelow(folder: string, cache?: string): Promise<Readonly<Record<string, FileHistory>> | undefined> {
  const history = await readHistory(folder, {
    isPage: (path) => path.endsWith('.md'),
    reviewKeys: REVIEW_KEYS,
    ...(cache === undefined ? {} : { cache }),
  })
  return history && Object.fromEntries(history.files)
}

/** The days on which the content of files was changed last, by their paths. */
export async function changedBelow(folder: string, cache?: string): Promise<Readonly<Record<string, string | undefined>> | undefined> {
  const histories = await historyBelow(folder, cache)
  return histories && Object.fromEntries(Object.entries(histories).map(([path, { changed }]) => [path, changed]))
}

/** What each commit did to a file, the latest first: `2026-03-31 Hana 2`, lines last; `stamp of 3` for one of three pages that were stamped. */
export function toldCommits({ commits }: FileHistory): readonly string[] {
  return commits.map(
    ({ day, author, lines, isStamp, stamped }) => `${day} ${author} ${isStamp ? `stamp of ${String(stamped)}` : String(lines)}`,
  )
}
