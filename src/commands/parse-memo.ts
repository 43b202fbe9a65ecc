import type { Discovery } from '../discover/discover.ts'
import type { Page, SourceFile } from '../model/page.ts'
import { takesIn } from '../parse/includes/takes-in.ts'

/** Remembers what was read of a project: its files, and the pages that sources were compiled to, under one configuration. */
export interface ParseMemo {
  /** The files as they were found first; undefined before. */
  readonly files: () => Discovery | undefined
  readonly keepFiles: (files: Discovery) => void
  /** The page of a source with this very path and text; undefined where there was none. `includes`: what pages can take in. */
  readonly pageOf: (source: SourceFile, includes?: readonly SourceFile[]) => Page | undefined
  readonly keep: (source: SourceFile, page: Page, includes?: readonly SourceFile[]) => void
}

const CARRIAGE_RETURN = 0x0d

/** Gives a memory that is empty. It holds sources for as long as it is held itself. */
export function createParseMemo(): ParseMemo {
  const known = new Map<string, { readonly source: SourceFile; readonly page: Page; readonly includes: readonly SourceFile[] }>()
  let found: Discovery | undefined
  return {
    files: () => found,
    keepFiles(files) {
      found ??= files
    },
    pageOf(source, includes = []) {
      const there = known.get(source.file)
      if (there?.source.path !== source.path || !isSameText(there.source.bytes, source.bytes)) return undefined
      return !takesIn(source) || areSame(there.includes, includes) ? there.page : undefined
    },
    keep(source, page, includes = []) {
      known.set(source.file, { source, page, includes })
    },
  }
}

function areSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => isSame(one, b[index])))
}

function isSame(one: SourceFile, other: SourceFile | undefined): boolean {
  return one.path === other?.path && isSameText(one.bytes, other.bytes)
}

/** Line ends are no difference: git may have written a checkout with others than it stores. */
function isSameText(a: Uint8Array, b: Uint8Array): boolean {
  if (Buffer.compare(a, b) === 0) return true
  return a.length !== b.length && Buffer.compare(withoutReturns(a), withoutReturns(b)) === 0
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== CARRIAGE_RETURN)
}
