import type { Page } from '../../model/page.ts'
import { folderOf, type SourcePath } from '../../model/source-path.ts'

/** The kinds of files that can be the page of a folder, the first before the second, and so on. */
const KINDS = ['index', 'readme', 'beside'] as const

/** The page of each folder that has one: its index; else its README; else the page of that name beside it, which navigation shows as its page. */
export function sectionPages(pages: readonly Page[]): ReadonlyMap<string, Page> {
  const found = new Map<string, { readonly page: Page; readonly rank: number }>()
  for (const page of pages) {
    for (const [folder, kind] of foldersOf(page.path)) {
      const rank = KINDS.indexOf(kind)
      const there = found.get(folder)
      if (!there || rank < there.rank) found.set(folder, { page, rank })
    }
  }
  return new Map([...found].map(([folder, { page }]) => [folder, page]))
}

function foldersOf(path: SourcePath): readonly (readonly [folder: string, kind: (typeof KINDS)[number]])[] {
  const folder = folderOf(path)
  const name = path.slice(folder === '' ? 0 : folder.length + 1).replace(/(?:\.html?)?\.(?:md|markdown)$/i, '')
  if (/^_?index$/i.test(name)) return [[folder, 'index']]
  const beside = [folder === '' ? name : `${folder}/${name}`, 'beside'] as const
  return /^readme$/i.test(name) ? [[folder, 'readme'], beside] : [beside]
}
