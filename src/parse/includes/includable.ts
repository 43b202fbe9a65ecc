import { createHash } from 'node:crypto'
import type { IncludedFile, SourceFile } from '../../model/page.ts'
import type { SourcePath } from '../../model/source-path.ts'
import { decodeSource } from '../decode.ts'
import { readFrontMatter } from '../front-matter/read-front-matter.ts'

/** A file that a page can take in. */
export interface Includable extends IncludedFile {
  readonly path: SourcePath
  /** Its text, with spaces in the place of front matter. */
  readonly text: string
  /** True where its front matter says that it is for inside, which is all that is read of that. */
  readonly isInternal: boolean
}

/** The files that pages can take in. */
export interface Includables {
  readonly paths: readonly SourcePath[]
  /** The file at a path below the content root; undefined where there is none. Each is read once. */
  readonly at: (path: string) => Includable | undefined
}

/** Takes the Markdown that pages can take in, as it was found. */
export function includables(files: readonly SourceFile[]): Includables {
  const found = new Map<string, SourceFile>(files.map((file) => [file.path, file]))
  const read = new Map<string, Includable>()
  return {
    paths: files.map(({ path }) => path),
    at: (path) => {
      const source = found.get(path)
      if (!source) return undefined
      const known = read.get(path)
      if (known) return known
      const { text } = decodeSource(source.bytes, source.file)
      const hash = createHash('sha256').update(source.bytes).digest('hex').slice(0, 16)
      const { frontMatter, body } = readFrontMatter(text, source.file)
      const isInternal = frontMatter.audience === 'internal' || frontMatter.isUnread === true
      const includable = { path: source.path, file: source.file, hash, text: body, isInternal }
      read.set(path, includable)
      return includable
    },
  }
}
