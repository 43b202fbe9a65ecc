import { readFileSync } from 'node:fs'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/page.ts'
import { sourcePath } from '../model/source-path.ts'
import { problemWith, type Entry } from './entry.ts'
import { reasonOf } from './reason-of.ts'

/** Beyond this, in bytes, a page is slow to build and slow to read. */
export const LARGE_SIZE = 2_000_000

interface Sources {
  readonly sources: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the sources of pages, in the order given. One that cannot be read is a finding. `known`: sources that need not be read, by their file. */
export function readSources(entries: readonly Entry[], known: ReadonlyMap<string, SourceFile> = new Map()): Sources {
  // One after the other: opening so many small files by way of promises takes several times as long.
  const results = entries.map((entry) => readSource(entry, known.get(entry.file)))
  return {
    sources: results.flatMap(({ source }) => (source === undefined ? [] : [source])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  }
}

function readSource(
  entry: Entry,
  known: SourceFile | undefined,
): { readonly source?: SourceFile; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const source = known ?? { path: sourcePath(entry.path), file: entry.file, bytes: readFileSync(entry.absolute) }
    const { bytes } = source
    return { source, diagnostics: bytes.length > LARGE_SIZE ? [largeSource(entry, bytes.length)] : [] }
  } catch (error) {
    const message = `this page cannot be read (${reasonOf(error)}), so it is not on the site`
    return { diagnostics: [problemWith(entry, 'source/unreadable', message)] }
  }
}

function largeSource(entry: Entry, size: number): Diagnostic {
  const megabytes = (size / 1_000_000).toFixed(1)
  const message = `this page has ${megabytes} MB of Markdown, which is slow to build and to read`
  return { rule: 'source/large', severity: 'info', file: entry.file, message, hint: 'divide it into several pages' }
}
