import type { Dialect, MarkdownConfig } from '../model/config.ts'
import type { FrontMatter } from '../model/front-matter.ts'
import type { SourcePath } from '../model/source-path.ts'

/** The dialect of a page: its own word holds, then that of the innermost folder that has one, then that of the site. */
export function dialectOf(path: SourcePath, { dialect }: Pick<FrontMatter, 'dialect'>, markdown: MarkdownConfig): Dialect {
  return dialect ?? folderDialect(path, markdown.dialects) ?? markdown.dialect
}

function folderDialect(path: string, dialects: MarkdownConfig['dialects']): Dialect | undefined {
  let [deepest, found]: [number, Dialect | undefined] = [-1, undefined]
  for (const [folder, dialect] of Object.entries(dialects)) {
    if (folder.length <= deepest || (folder !== '' && !path.startsWith(`${folder}/`))) continue
    ;[deepest, found] = [folder.length, dialect]
  }
  return found
}
