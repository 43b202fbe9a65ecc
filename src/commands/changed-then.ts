import { isIndex, isReadme, routeOf } from '../resolve/page-route.ts'
import type { Config } from '../model/config.ts'
import type { Route } from '../model/route.ts'
import { folderOf, sourcePath } from '../model/source-path.ts'
import { decodeSource } from '../parse/decode.ts'
import { readFrontMatter } from '../parse/front-matter/read-front-matter.ts'
import { openCompiler, type CompilePage } from './page-compiler.ts'

/** What a page was at the base. */
export interface PageThen {
  readonly route: Route
  readonly isDraft: boolean
  /** Compiles the page where nothing but its text says it. */
  readonly title: () => Promise<string>
}

/** Reads what a page said of itself. `path` is that below the content's folder. */
export type ReadThen = (file: string, bytes: Uint8Array) => PageThen

/** Takes the paths of all pages of the base below `folder`, the content's, which is empty or ends with a slash. */
export function thenReader(files: readonly string[], folder: string, config: Config): ReadThen {
  const pathOf = (file: string) => sourcePath(file.slice(folder.length))
  const foldersWithIndex = new Set(files.map(pathOf).filter(isIndex).map(folderOf))
  let opening: Promise<CompilePage> | undefined
  return (file, bytes) => {
    const path = pathOf(file)
    const { frontMatter } = readFrontMatter(decodeSource(bytes, file).text, file)
    const isFolderPage = isIndex(path) || (isReadme(path) && !foldersWithIndex.has(folderOf(path)))
    return {
      route: routeOf({ path, frontMatter }, file, isFolderPage, config).route,
      isDraft: frontMatter.draft === true,
      title: async () => frontMatter.title ?? (await (await (opening ??= openCompiler(config)))({ path, file, bytes })).title,
    }
  }
}
