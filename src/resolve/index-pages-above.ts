import { folderOf, type SourcePath } from '../model/source-path.ts'
import { isIndex, isReadme } from './page-route.ts'
import type { OpenPage } from './publish.ts'

/** Gives the index pages of the folders that a page is in, the nearest first; the page itself is none of them. */
export type IndexPagesAbove = (page: OpenPage) => readonly OpenPage[]

/** Takes all pages. What a section's index page says holds for what is below it, so the way up is asked for often: each step of it is looked up. */
export function indexPagesAbove(pages: readonly OpenPage[]): IndexPagesAbove {
  const indexes = new Map<string, OpenPage>()
  for (const page of pages) if (isReadme(page.page.path)) indexes.set(folderOf(page.page.path), page)
  for (const page of pages) if (isIndex(page.page.path)) indexes.set(folderOf(page.page.path), page)
  return (page) =>
    foldersUp(page.page.path).flatMap((folder) => {
      const index = indexes.get(folder)
      return index && index !== page ? [index] : []
    })
}

/** `a/b`, `a` and the root for `a/b/c.md`. */
function foldersUp(path: SourcePath): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return [...names.map((_, index) => names.slice(0, names.length - index).join('/')), '']
}
