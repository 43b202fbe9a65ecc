import type { Discovery } from '../discover/discover.ts'
import type { Page, SourceFile } from '../model/page.ts'

/** Remembers what was read of a project: its files, and the pages that sources were compiled to, under one configuration. */
export interface ParseMemo {
  /** The files as they were found first; undefined before. */
  readonly files: () => Discovery | undefined
  readonly keepFiles: (files: Discovery) => void
  /** The page of a source with this very path and text; undefined where there was none. */
  readonly pageOf: (source: SourceFile) => Page | undefined
  readonly keep: (source: SourceFile, page: Page) => void
}

const CARRIAGE_RETURN = 0x0d

/** Gives a memory that is empty. It holds sources for as long as it is held itself. */
export function createParseMemo(): ParseMemo {
  const known = new Map<string, { readonly source: SourceFile; readonly page: Page }>()
  let found: Discovery | undefined
  return {
    files: () => found,
    keepFiles(files) {
      found ??= files
    },
    pageOf(source) {
      const there = known.get(source.file)
      return there?.source.path === source.path && isSameText(there.source.bytes, source.bytes) ? there.page : undefined
    },
    keep(source, page) {
      known.set(source.file, { source, page })
    },
  }
}

/** Line ends are no difference: git may have written a checkout with others than it stores. */
function isSameText(a: Uint8Array, b: Uint8Array): boolean {
  if (Buffer.compare(a, b) === 0) return true
  return a.length !== b.length && Buffer.compare(withoutReturns(a), withoutReturns(b)) === 0
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== CARRIAGE_RETURN)
}
